"""Reviews and studies, where no guideline speaks or for how sure it is."""

from __future__ import annotations

from cms.demo.content.sources.source import Source

COCHRANE = "Cochrane Database of Systematic Reviews"

STUDIES = (
    Source(
        key="oefenen-knieartrose",
        source_type="systematic_review",
        title="Exercise for osteoarthritis of the knee",
        authors="Fransen M, McConnell S, Harmer AR, Van der Esch M, Simic M, Bennell KL",
        publisher=COCHRANE,
        year=2015,
        doi="10.1002/14651858.CD004376.pub3",
        pmid="25569281",
    ),
    Source(
        key="slaap-en-pijn",
        source_type="study",
        title="The association of sleep and pain: an update and a path forward",
        authors="Finan PH, Goodin BR, Smith MT",
        publisher="The Journal of Pain",
        year=2013,
        doi="10.1016/j.jpain.2013.08.007",
    ),
    Source(
        key="slaaptekort-en-pijn",
        source_type="study",
        title=(
            "Sleep deficiency and chronic pain: potential underlying mechanisms and clinical "
            "implications"
        ),
        authors="Haack M, Simpson N, Sethna N, Kaur S, Mullington J",
        publisher="Neuropsychopharmacology",
        year=2020,
        doi="10.1038/s41386-019-0439-z",
    ),
    Source(
        key="matras-en-rugpijn",
        source_type="study",
        title=(
            "Effect of firmness of mattress on chronic non-specific low-back pain: randomised, "
            "double-blind, controlled, multicentre trial"
        ),
        authors="Kovacs FM, Abraira V, Peña A, et al.",
        publisher="The Lancet",
        year=2003,
        doi="10.1016/S0140-6736(03)14792-7",
    ),
    Source(
        key="langzaam-ademen",
        source_type="systematic_review",
        title=(
            "How breath-control can change your life: a systematic review on psycho-physiological "
            "correlates of slow breathing"
        ),
        authors="Zaccaro A, Piarulli A, Laurino M, et al.",
        publisher="Frontiers in Human Neuroscience",
        year=2018,
        doi="10.3389/fnhum.2018.00353",
    ),
    Source(
        key="oefenen-heupartrose",
        source_type="systematic_review",
        title="Exercise for osteoarthritis of the hip",
        authors="Fransen M, McConnell S, Hernandez-Molina G, Reichenbach S",
        publisher=COCHRANE,
        year=2014,
        doi="10.1002/14651858.CD007912.pub2",
        pmid="24756895",
    ),
    Source(
        key="oefenen-rugpijn",
        source_type="systematic_review",
        title="Exercise therapy for chronic low back pain",
        authors="Hayden JA, Ellis J, Ogilvie R, Malmivaara A, Van Tulder MW",
        publisher=COCHRANE,
        year=2021,
        doi="10.1002/14651858.CD009790.pub2",
        pmid="34580864",
    ),
    Source(
        key="actief-blijven-rugpijn",
        source_type="systematic_review",
        title=(
            "Advice to rest in bed versus advice to stay active for acute low-back pain and "
            "sciatica"
        ),
        authors="Dahm KT, Brurberg KG, Jamtvedt G, Hagen KB",
        publisher=COCHRANE,
        year=2010,
        doi="10.1002/14651858.CD007612.pub2",
        pmid="20556780",
    ),
    Source(
        key="bewegen-chronische-pijn",
        source_type="systematic_review",
        title=(
            "Physical activity and exercise for chronic pain in adults: an overview of "
            "Cochrane Reviews"
        ),
        authors="Geneen LJ, Moore RA, Clarke C, Martin D, Colvin LA, Smith BH",
        publisher=COCHRANE,
        year=2017,
        doi="10.1002/14651858.CD011279.pub3",
        pmid="28436583",
    ),
    Source(
        key="psychologische-hulp-pijn",
        source_type="systematic_review",
        title=(
            "Psychological therapies for the management of chronic pain (excluding headache) "
            "in adults"
        ),
        authors="Williams AC de C, Fisher E, Hearn L, Eccleston C",
        publisher=COCHRANE,
        year=2020,
        doi="10.1002/14651858.CD007407.pub4",
        pmid="32794606",
    ),
    Source(
        key="oefenen-nekpijn",
        source_type="systematic_review",
        title="Exercises for mechanical neck disorders",
        authors="Gross A, Kay TM, Paquin JP, Blanchette S, Lalonde P, et al.",
        publisher=COCHRANE,
        year=2015,
        doi="10.1002/14651858.CD004250.pub5",
        pmid="25629215",
    ),
    Source(
        key="oefenen-schouderpijn",
        source_type="systematic_review",
        title="Manual therapy and exercise for rotator cuff disease",
        authors="Page MJ, Green S, McBain B, Surace SJ, Deitch J, et al.",
        publisher=COCHRANE,
        year=2016,
        doi="10.1002/14651858.CD012224",
        pmid="27283590",
    ),
    Source(
        key="minder-zitten-op-het-werk",
        source_type="systematic_review",
        title="Workplace interventions for reducing sitting at work",
        authors="Shrestha N, Kukkonen-Harjula KT, Verbeek JH, Ijaz S, Hermans V, Pedisic Z",
        publisher=COCHRANE,
        year=2018,
        doi="10.1002/14651858.CD010912.pub5",
    ),
    Source(
        key="oefenen-met-pijn",
        source_type="systematic_review",
        title=(
            "Should exercises be painful in the management of chronic musculoskeletal pain? "
            "A systematic review and meta-analysis"
        ),
        authors="Smith BE, Hendrick P, Smith TO, Bateman M, Moffatt F, et al.",
        publisher="British Journal of Sports Medicine",
        year=2017,
        doi="10.1136/bjsports-2016-097383",
        pmid="28596288",
    ),
    Source(
        key="beelden-zonder-pijn",
        source_type="systematic_review",
        title=(
            "Systematic literature review of imaging features of spinal degeneration in "
            "asymptomatic populations"
        ),
        authors="Brinjikji W, Luetmer PH, Comstock B, Bresnahan BW, Chen LE, et al.",
        publisher="American Journal of Neuroradiology",
        year=2015,
        doi="10.3174/ajnr.A4173",
        pmid="25430861",
    ),
    Source(
        key="angst-voor-bewegen",
        source_type="study",
        title=(
            "Fear-avoidance and its consequences in chronic musculoskeletal pain: a state of "
            "the art"
        ),
        authors="Vlaeyen JWS, Linton SJ",
        publisher="Pain",
        year=2000,
        doi="10.1016/S0304-3959(99)00242-0",
        pmid="10781906",
    ),
    Source(
        key="opereren-of-afwachten",
        source_type="study",
        title="Surgery versus prolonged conservative treatment for sciatica",
        authors="Peul WC, Van Houwelingen HC, Van den Hout WB, Brand R, Eekhof JAH, et al.",
        publisher="The New England Journal of Medicine",
        year=2007,
        doi="10.1056/NEJMoa064039",
        pmid="17538084",
    ),
    Source(
        key="tillen-niosh",
        source_type="study",
        title="Revised NIOSH equation for the design and evaluation of manual lifting tasks",
        authors="Waters TR, Putz-Anderson V, Garg A, Fine LJ",
        publisher="Ergonomics",
        year=1993,
        doi="10.1080/00140139308967940",
    ),
)
