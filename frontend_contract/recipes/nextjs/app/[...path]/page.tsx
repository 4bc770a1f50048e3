import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";

import { ArticlePage } from "@/components/article";
import { api, statusOf } from "@/lib/api";

// Made when first asked for, and kept until the feed of changes names it.
export const revalidate = 3600;
export const generateStaticParams = () => [];

const read = cache(async (path: string) => {
  try {
    const page = await api.get("/pages", { query: { path } });
    return page.type === "article" ? page : notFound();
  } catch (error) {
    // Only for what changes between `proxy.ts` and here.
    if (statusOf(error)) notFound();
    throw error;
  }
});

async function article({ params }: PageProps<"/[...path]">) {
  const { path } = await params;
  return read(`/${path.map(decodeURIComponent).join("/")}`);
}

export async function generateMetadata(props: PageProps<"/[...path]">): Promise<Metadata> {
  const { seo, path } = await article(props);
  return {
    title: seo.title,
    description: seo.description,
    ...(path && { alternates: { canonical: path } }),
    robots: { index: !seo.noindex },
  };
}

export default async function Page(props: PageProps<"/[...path]">) {
  return <ArticlePage article={await article(props)} site={await api.get("/site")} />;
}
