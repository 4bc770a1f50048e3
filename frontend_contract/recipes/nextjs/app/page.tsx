import { api } from "@/lib/api";

// The feed of changes makes this page anew; the hour is for when nobody reads the feed.
export const revalidate = 3600;

export default async function Home() {
  const fields = ["title", "summary", "path"] as const;
  const articles = await Array.fromAsync(api.items("/articles", { query: { fields } }));
  return (
    <>
      <h1>Artikelen</h1>
      <ul>
        {articles.map(({ title, summary, path }) => path && (
          <li key={path}>
            <a href={path}>{title}</a>
            {summary && <p>{summary}</p>}
          </li>
        ))}
      </ul>
    </>
  );
}
