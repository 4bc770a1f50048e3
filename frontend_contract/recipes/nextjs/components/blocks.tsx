/** Every type of block as elements. Leave one out of `renderers`, and it does not compile. */

import { hasType, renderBlocks } from "@adviesbijklachten/contract/blocks";
import type { BlockOf, Renderers } from "@adviesbijklachten/contract/blocks";
import type {
  Article, Block, CareAction, CheckReference, Image, PostureItem, SummarisedReference, TextItem,
} from "@adviesbijklachten/contract/openapi";
import { createElement, Fragment } from "react";
import type { ReactNode } from "react";

import { Citation, RichText } from "./rich-text";

/** What blocks need of the document and the site around them. */
export type Surroundings = Pick<Article, "sources" | "glossary"> & {
  readonly mainCheck: CheckReference | null;
};

type Place = { readonly around: Surroundings; readonly level: number };

/** Shows blocks in order; `level` is that of a heading here. A type that is new is left out. */
export function Blocks({ blocks, ...place }: Place & { blocks: readonly Block[] }) {
  return createElement(Fragment, null, ...renderBlocks(blocks, renderers(place)));
}

const renderers = ({ around, level }: Place): Renderers<ReactNode> => ({
  section: ({ number, heading, anchor, content }) => (
    <section aria-labelledby={anchor}>
      <Heading level={level} id={anchor}>{number ? `${number}. ` : ""}{heading}</Heading>
      <Blocks blocks={content} around={around} level={level + 1} />
    </section>
  ),
  subsection: ({ heading, anchor, content }) => (
    <section aria-labelledby={anchor}>
      <Heading level={level} id={anchor}>{heading}</Heading>
      <Blocks blocks={content} around={around} level={level + 1} />
    </section>
  ),
  expander: ({ summary, content }) => (
    <details>
      <summary>{summary}</summary>
      <Blocks blocks={content} around={around} level={level} />
    </details>
  ),
  paragraph: ({ html }) => <RichText html={html} around={around} />,
  callout: ({ variant, heading, body }) => (
    <div className={`callout ${variant}`}>
      <p>{variant === "warning" ? "Let op" : "Goed om te weten"}</p>
      <Heading level={level}>{heading}</Heading>
      <RichText html={body.html} around={around} />
    </div>
  ),
  keyPoints: ({ items }) => (
    <div>
      <Heading level={level}>In het kort</Heading>
      <TextList items={items} />
    </div>
  ),
  faq: ({ items }) => items.map(({ id, question, answer }) => (
    <details key={id}>
      <summary><Heading level={level}>{question}</Heading></summary>
      <RichText html={answer.html} around={around} />
    </details>
  )),
  tipList: ({ leadIn, tips }) => (
    <div>
      {leadIn && <p>{leadIn}</p>}
      <ul>
        {tips.map(({ id, title, explanation, citations }) => (
          <li key={id}>
            <strong>{title}</strong>
            {citations.map(({ number }) => <Citation key={number} number={number} />)}
            {explanation && <RichText html={explanation.html} around={around} />}
          </li>
        ))}
      </ul>
    </div>
  ),
  bulletList: ({ leadIn, style, items }) => {
    const List = style === "number" ? "ol" : "ul";
    return (
      <div>
        {leadIn && <p>{leadIn}</p>}
        <List>
          {items.map((item) => <Bullet key={item.id} item={item} around={around} />)}
        </List>
      </div>
    );
  },
  postureAdvice: ({ heading, items }) => (
    <div>
      <Heading level={level}>{heading}</Heading>
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            <PostureLabel {...item} />
            <p>{item.text}</p>
            {item.image && <Picture image={item.image} />}
          </li>
        ))}
      </ul>
    </div>
  ),
  doDont: ({ do: wise, dont }) => (
    <div>
      <TitledList title="Wel doen" level={level} items={wise} />
      <TitledList title="Niet doen" level={level} items={dont} />
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
  video: ({ source, title, poster, transcript }) => (
    <figure>
      {poster && <Picture image={{ ...poster, decorative: true }} />}
      <figcaption>
        <a href={source}>Bekijk de video: {title}</a>
        <details>
          <summary>Lees wat er gezegd en getoond wordt</summary>
          <RichText html={transcript.html} around={around} />
        </details>
      </figcaption>
    </figure>
  ),
  table: ({ id, caption, columns, rows }) => (
    <div role="region" tabIndex={0} aria-labelledby={`tabel-${id}`} style={{ overflowX: "auto" }}>
      <table>
        <caption id={`tabel-${id}`}>{caption}</caption>
        <thead>
          <tr>{columns.map(({ heading }, at) => <th key={at} scope="col">{heading}</th>)}</tr>
        </thead>
        <tbody>
          {rows.map(({ cells }, row) => (
            <tr key={row}>
              {cells.map((cell, at) => {
                if (cell.type === "richText") {
                  return <td key={at}><RichText html={cell.html} around={around} /></td>;
                }
                const isHead = at === 0 && cell.type === "text";
                return isHead
                  ? <th key={at} scope="row">{cell.text}</th>
                  : <td key={at}>{cell.text}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  ),
  exercise: ({ exercise, dosage }) => exercise && (
    <div>
      <Heading level={level}>
        {exercise.path ? <a href={exercise.path}>{exercise.title}</a> : exercise.title}
      </Heading>
      <p>{exercise.goal}</p>
      <p>{(dosage ?? exercise.dosage)?.text}</p>
      <Heading level={level + 1}>Beginhouding</Heading>
      <p>{exercise.startPosition}</p>
      <Heading level={level + 1}>Zo doe je het</Heading>
      <ol>
        {exercise.steps.map(({ id, text, image }) => (
          <li key={id}>{text}{image && <Picture image={image} />}</li>
        ))}
      </ol>
      {exercise.video && <p><a href={exercise.video}>Bekijk de oefening op video</a></p>}
      <TitledList title="Stop als" level={level + 1} items={exercise.stopIf} />
      <TitledList title="Niet geschikt voor" level={level + 1} items={exercise.notFor} />
    </div>
  ),
  seekHelp: ({ intro, cards, redFlagList, closingNote }) => (
    <div>
      {intro && <RichText html={intro.html} around={around} />}
      {cards.map((card) => (
        <div key={card.id} className={`care-card ${card.level}`}>
          <p><strong>{card.levelLabel}</strong> {card.providerLabel}</p>
          <Heading level={level}>{card.heading}</Heading>
          <TextList items={card.signals} />
          {card.timeframe && <p>{card.timeframe}</p>}
          {card.action && <Action action={card.action} mainCheck={around.mainCheck} />}
        </div>
      ))}
      <TitledList title="Alarmsignalen" level={level} items={redFlagList} />
      {closingNote && <RichText html={closingNote.html} around={around} />}
    </div>
  ),
  checkCall: ({ heading, text, buttonLabel, check }) => {
    const target = check ?? around.mainCheck;
    return (
      <div>
        <Heading level={level}>{heading}</Heading>
        <p>{text}</p>
        {target?.path && <p><a href={target.path}>{buttonLabel ?? target.title}</a></p>}
      </div>
    );
  },
  related: ({ articles, exercises }) => (
    <div>
      <Heading level={level}>Lees verder</Heading>
      <ul>{[...articles, ...exercises].map((target) => <Target key={target.id} {...target} />)}</ul>
    </div>
  ),
  unsupported: ({ reason }) => <p><strong>Dit blok is nog niet klaar.</strong> {reason}</p>,
});

type HeadingProps = { level: number; id?: string; children: ReactNode };

function Heading({ level, ...props }: HeadingProps) {
  return createElement(`h${Math.min(level, 6)}`, props);
}

function TextList({ items }: { items: readonly TextItem[] }) {
  return items.length > 0 && <ul>{items.map(({ id, text }) => <li key={id}>{text}</li>)}</ul>;
}

type TitledListProps = { title: string; level: number; items: readonly TextItem[] };

function TitledList({ title, level, items }: TitledListProps) {
  return items.length > 0 && (
    <div>
      <Heading level={level}>{title}</Heading>
      <TextList items={items} />
    </div>
  );
}

type Item = BlockOf<"bulletList">["items"][number];

function Bullet({ item, around }: { item: Item; around: Surroundings }) {
  const text = textOf(item);
  if (text === null) return null;
  const html = hasType(item, "statement") ? item.html : "";
  const shown = html ? <RichText html={html} around={around} /> : text;
  // What can be followed must stay within reach of a screen reader.
  if (item.spoken === text || /<(a|cite|dfn) /.test(html)) return <li>{shown}</li>;
  return (
    <li>
      <div aria-hidden>{shown}</div>
      <span className="visually-hidden">{item.spoken}</span>
    </li>
  );
}

/** Gives null for a type that is new. */
function textOf(item: Item): string | null {
  if (hasType(item, "statement")) return item.text;
  if (hasType(item, "causeEffect")) return `${item.cause} → ${item.effect}`;
  return hasType(item, "keyValue") ? `${item.key}: ${item.value}` : null;
}

const POSITIONS: Record<NonNullable<PostureItem["position"]>, string> = {
  supine: "Op de rug", side: "Op de zij", prone: "Op de buik",
  sitting: "Zittend", standing: "Staand", moving: "In beweging",
};
const KINDS = { option: null, alternative: "Alternatief", conditional: "In sommige gevallen" };

function PostureLabel({ position, kind }: PostureItem) {
  const label = [position && POSITIONS[position], KINDS[kind]].filter(Boolean).join(" · ");
  return label && <p>{label}</p>;
}

/** The API has made the sizes, so that there is nothing left for `next/image` to do. */
export function Picture({ image, eager = false }: { image: Image; eager?: boolean }) {
  const { src, width, height, decorative, alt, sources } = image;
  return (
    <picture>
      {sources.map(({ mimeType, variants }) => (
        <source
          key={mimeType}
          type={mimeType}
          srcSet={variants.map((variant) => `${variant.src} ${variant.width}w`).join(", ")}
          sizes="(min-width: 44rem) 44rem, 100vw"
        />
      ))}
      <img
        src={src} width={width} height={height} alt={decorative ? "" : alt}
        loading={eager ? "eager" : "lazy"}
      />
    </picture>
  );
}

function Action({ action, mainCheck }: { action: CareAction; mainCheck: CheckReference | null }) {
  if (hasType(action, "tel")) {
    const call = `tel:${action.number.replaceAll(/[^\d+]/g, "")}`;
    return <p><a href={call}>{action.label}: {action.number}</a></p>;
  }
  const href = hasType(action, "link") ? action.href
    : hasType(action, "check") ? (action.check ?? mainCheck)?.path
    : null; // a type that is new
  return href && <p><a href={href}>{action.label}</a></p>;
}

function Target({ title, summary, path }: SummarisedReference) {
  return (
    <li>
      {path ? <a href={path}>{title}</a> : title}
      {summary && <p>{summary}</p>}
    </li>
  );
}
