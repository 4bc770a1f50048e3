import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { ArticlePage } from "@/components/article";
import { PreviewPanel } from "@/components/preview-panel";
import { api, draftApi, statusOf } from "@/lib/api";
import { API_ORIGIN } from "@/lib/settings";

export const metadata: Metadata = { title: "Concept", robots: { index: false } };

export default async function Preview({ searchParams }: PageProps<"/preview">) {
  const { token } = await searchParams;
  const draft = await read(String(token));
  return (
    <>
      <PreviewPanel adminOrigin={process.env.ADMIN_ORIGIN ?? API_ORIGIN} />
      <p role="status">Dit is een concept.</p>
      {draft.type === "article"
        ? <ArticlePage article={draft} site={await api.get("/site")} />
        : <h1>{draft.title}</h1>}
    </>
  );
}

async function read(token: string) {
  try {
    return await draftApi.get("/previews/{token}", { path: { token } });
  } catch (error) {
    if (statusOf(error)) notFound();
    throw error;
  }
}
