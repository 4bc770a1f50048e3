/** Every type of block as nodes. Leave one out of `renderers`, and it does not compile. */

import { hasType, renderBlocks } from "@adviesbijklachten/contract/blocks";
import type { BlockOf, Renderers } from "@adviesbijklachten/contract/blocks";
import type {
  Article, Block, CareAction, CheckReference, PostureItem, SummarisedReference, TextItem,
} from "@adviesbijklachten/contract/openapi";
import { defineComponent, h } from "vue";
import type { VNode } from "vue";

import Picture from "./Picture.vue";

/** What blocks need of the document and the site around them. */
export type Surroundings = Pick<Article, "sources" | "glossary"> & {
  readonly mainCheck: CheckReference | null;
};

type Place = { readonly around: Surroundings; readonly level: number };
type Props = Place & { readonly blocks: readonly Block[] };
type Nodes = VNode | string | null | Nodes[];

/** Shows blocks in order; `level` is that of a heading here. A type that is new is left out. */
export default defineComponent((props: Props) => () => shown(props), {
  props: ["blocks", "around", "level"],
});

function shown({ blocks, around, level }: Props): Nodes {
  return renderBlocks(blocks, renderers({ around, level }));
}

const renderers = ({ around, level }: Place): Renderers<Nodes> => ({
  section: ({ number, heading, anchor, content }) => (
    <section aria-labelledby={anchor}>
      {title(level, [number ? `${number}. ` : "", heading], anchor)}
      {shown({ blocks: content, around, level: level + 1 })}
    </section>
  ),
  subsection: ({ heading, anchor, content }) => (
    <section aria-labelledby={anchor}>
      {title(level, heading, anchor)}
      {shown({ blocks: content, around, level: level + 1 })}
    </section>
  ),
  expander: ({ summary, content }) => (
    <details>
      <summary>{summary}</summary>
      {shown({ blocks: content, around, level })}
    </details>
  ),
  paragraph: ({ html }) => richText(html, around),
  callout: ({ variant, heading, body }) => (
    <div class={`callout ${variant}`}>
      <p>{variant === "warning" ? "Let op" : "Goed om te weten"}</p>
      {title(level, heading)}
      {richText(body.html, around)}
    </div>
  ),
  keyPoints: ({ items }) => titledList("In het kort", level, items),
  faq: ({ items }) => items.map(({ question, answer }) => (
    <details>
      <summary>{title(level, question)}</summary>
      {richText(answer.html, around)}
    </details>
  )),
  tipList: ({ leadIn, tips }) => (
    <div>
      {leadIn && <p>{leadIn}</p>}
      <ul>
        {tips.map((tip) => (
          <li>
            <strong>{tip.title}</strong>
            {tip.citations.map(({ number }) => citation(number))}
            {tip.explanation && richText(tip.explanation.html, around)}
          </li>
        ))}
      </ul>
    </div>
  ),
  bulletList: ({ leadIn, style, items }) => (
    <div>
      {leadIn && <p>{leadIn}</p>}
      {h(style === "number" ? "ol" : "ul", items.map((item) => bullet(item, around)))}
    </div>
  ),
  postureAdvice: ({ heading, items }) => (
    <div>
      {title(level, heading)}
      <ul>
        {items.map((item) => (
          <li>
            {postureLabel(item)}
            <p>{item.text}</p>
            {item.image && <Picture image={item.image} />}
          </li>
        ))}
      </ul>
    </div>
  ),
  doDont: ({ do: wise, dont }) => (
    <div>
      {titledList("Wel doen", level, wise)}
      {titledList("Niet doen", level, dont)}
    </div>
  ),
  figure: ({ image, caption, credit }) => image && (
    <figure>
      <Picture image={image} />
      {(caption || credit || image.credit) && (
        <figcaption>{caption} <small>{credit ?? image.credit}</small></figcaption>
      )}
    </figure>
  ),
  video: (video) => (
    <figure>
      {video.poster && <Picture image={{ ...video.poster, decorative: true }} />}
      <figcaption>
        <a href={video.source}>Bekijk de video: {video.title}</a>
        <details>
          <summary>Lees wat er gezegd en getoond wordt</summary>
          {richText(video.transcript.html, around)}
        </details>
      </figcaption>
    </figure>
  ),
  table: ({ id, caption, columns, rows }) => (
    <div role="region" tabindex={0} aria-labelledby={`tabel-${id}`} style="overflow-x: auto">
      <table>
        <caption id={`tabel-${id}`}>{caption}</caption>
        <thead><tr>{columns.map(({ heading }) => <th scope="col">{heading}</th>)}</tr></thead>
        <tbody>
          {rows.map(({ cells }) => (
            <tr>
              {cells.map((cell, at) => {
                if (cell.type === "richText") return <td>{richText(cell.html, around)}</td>;
                const isHead = at === 0 && cell.type === "text";
                return isHead ? <th scope="row">{cell.text}</th> : <td>{cell.text}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  ),
  exercise: ({ exercise, dosage }) => exercise && (
    <div>
      {title(level, link(exercise.path, exercise.title))}
      <p>{exercise.goal}</p>
      <p>{(dosage ?? exercise.dosage)?.text}</p>
      {title(level + 1, "Beginhouding")}
      <p>{exercise.startPosition}</p>
      {title(level + 1, "Zo doe je het")}
      <ol>
        {exercise.steps.map(({ text, image }) => (
          <li>{text}{image && <Picture image={image} />}</li>
        ))}
      </ol>
      {exercise.video && <p>{link(exercise.video, "Bekijk de oefening op video")}</p>}
      {titledList("Stop als", level + 1, exercise.stopIf)}
      {titledList("Niet geschikt voor", level + 1, exercise.notFor)}
    </div>
  ),
  seekHelp: ({ intro, cards, redFlagList, closingNote }) => (
    <div>
      {intro && richText(intro.html, around)}
      {cards.map((card) => (
        <div class={`care-card ${card.level}`}>
          <p><strong>{card.levelLabel}</strong> {card.providerLabel}</p>
          {title(level, card.heading)}
          {textList(card.signals)}
          {card.timeframe && <p>{card.timeframe}</p>}
          {card.action && action(card.action, around)}
        </div>
      ))}
      {titledList("Alarmsignalen", level, redFlagList)}
      {closingNote && richText(closingNote.html, around)}
    </div>
  ),
  checkCall: ({ heading, text, buttonLabel, check }) => {
    const target = check ?? around.mainCheck;
    return (
      <div>
        {title(level, heading)}
        <p>{text}</p>
        {target?.path && <p>{link(target.path, buttonLabel ?? target.title)}</p>}
      </div>
    );
  },
  related: ({ articles, exercises }) => (
    <div>
      {title(level, "Lees verder")}
      <ul>{[...articles, ...exercises].map(reference)}</ul>
    </div>
  ),
  unsupported: ({ reason }) => <p><strong>Dit blok is nog niet klaar.</strong> {reason}</p>,
});

function title(level: number, content: Nodes, id?: string): VNode {
  return h(`h${Math.min(level, 6)}`, { id }, [content]);
}

function link(href: string | null, text: string): Nodes {
  return href ? <a href={href}>{text}</a> : text;
}

function textList(items: readonly TextItem[]): Nodes {
  return items.length > 0 ? <ul>{items.map(({ text }) => <li>{text}</li>)}</ul> : null;
}

function titledList(text: string, level: number, items: readonly TextItem[]): Nodes {
  return items.length > 0 ? <div>{title(level, text)}{textList(items)}</div> : null;
}

type Bullet = BlockOf<"bulletList">["items"][number];

function bullet(item: Bullet, around: Surroundings): VNode | null {
  const text = textOf(item);
  if (text === null) return null;
  const html = hasType(item, "statement") ? item.html : "";
  const content = html ? richText(html, around) : text;
  // What can be followed must stay within reach of a screen reader.
  if (item.spoken === text || /<(a|cite|dfn) /.test(html)) return <li>{content}</li>;
  return (
    <li>
      <div aria-hidden="true">{content}</div>
      <span class="visually-hidden">{item.spoken}</span>
    </li>
  );
}

/** Gives null for a type that is new. */
function textOf(item: Bullet): string | null {
  if (hasType(item, "statement")) return item.text;
  if (hasType(item, "causeEffect")) return `${item.cause} → ${item.effect}`;
  return hasType(item, "keyValue") ? `${item.key}: ${item.value}` : null;
}

const POSITIONS: Record<NonNullable<PostureItem["position"]>, string> = {
  supine: "Op de rug", side: "Op de zij", prone: "Op de buik",
  sitting: "Zittend", standing: "Staand", moving: "In beweging",
};
const KINDS = { option: null, alternative: "Alternatief", conditional: "In sommige gevallen" };

function postureLabel({ position, kind }: PostureItem): Nodes {
  const label = [position && POSITIONS[position], KINDS[kind]].filter(Boolean).join(" · ");
  return label ? <p>{label}</p> : null;
}

function action(todo: CareAction, { mainCheck }: Surroundings): Nodes {
  if (hasType(todo, "tel")) {
    const call = `tel:${todo.number.replaceAll(/[^\d+]/g, "")}`;
    return <p>{link(call, `${todo.label}: ${todo.number}`)}</p>;
  }
  const href = hasType(todo, "link") ? todo.href
    : hasType(todo, "check") ? (todo.check ?? mainCheck)?.path
    : null; // a type that is new
  return href ? <p>{link(href, todo.label)}</p> : null;
}

function reference({ title: text, summary, path }: SummarisedReference): VNode {
  return <li>{link(path, text)}{summary && <p>{summary}</p>}</li>;
}
