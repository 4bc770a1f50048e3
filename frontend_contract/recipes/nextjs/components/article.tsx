/** An article, or the draft of one, with who reviewed it and where it comes from. */

import { jsonLdText } from "@adviesbijklachten/contract/json-ld";
import type { Article, ArticleDraft, Review, Site } from "@adviesbijklachten/contract/openapi";
import { reviewStatus } from "@adviesbijklachten/contract/review";

import { Blocks, Picture } from "./blocks";

type Props = { article: Article | ArticleDraft; site: Site };

export function ArticlePage({ article, site }: Props) {
  const { title, lead, heroImage, body, sources, glossary, review, jsonLd } = article;
  return (
    <article>
      <script
        type="application/ld+json"
        dangerouslySetInnerHTML={{ __html: jsonLdText(jsonLd) }}
      />
      <h1>{title}</h1>
      {lead?.split("\n").map((line, place) => <p key={place}>{line}</p>)}
      {heroImage && <Picture image={heroImage} eager />}
      {review && <Reviewed review={review} />}
      <Blocks blocks={body} around={{ sources, glossary, mainCheck: site.mainCheck }} level={2} />
      {glossary.length > 0 && (
        <section aria-labelledby="begrippen">
          <h2 id="begrippen">Begrippen</h2>
          <dl>
            {glossary.map(({ id, term, definition }) => (
              <div key={id} id={`begrip-${id}`}><dt>{term}</dt><dd>{definition}</dd></div>
            ))}
          </dl>
        </section>
      )}
      {sources.length > 0 && (
        <section aria-labelledby="bronnen">
          <h2 id="bronnen">Bronnen</h2>
          <ol>
            {sources.map((source) => (
              <li key={source.id} id={`bron-${source.number}`} value={source.number}>
                {[source.authors, source.year, source.publisher].filter(Boolean).join(", ")}{" "}
                {source.url ? <a href={source.url}>{source.title}</a> : source.title}
              </li>
            ))}
          </ol>
        </section>
      )}
    </article>
  );
}

/** Whether a review still holds depends on today; this page may be kept an hour longer. */
function Reviewed({ review }: { review: Review }) {
  const names = review.reviewers.map(({ name, profession }) => `${name}, ${profession}`);
  return (
    <p>
      Medisch gecontroleerd op{" "}
      <time dateTime={review.lastReviewedDate}>{review.lastReviewedDate}</time>
      {names.length > 0 && ` door ${names.join("; ")}`}.
      {reviewStatus(review, new Date()) === "overdue" && " Een nieuwe controle is aan de beurt."}
    </p>
  );
}
