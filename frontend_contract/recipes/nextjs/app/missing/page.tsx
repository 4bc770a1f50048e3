import type { Metadata } from "next";

export const metadata: Metadata = { robots: { index: false } };

export default function Missing() {
  return (
    <>
      <h1>Deze pagina is er niet</h1>
      <p>Misschien klopt het adres niet helemaal. <a href="/">Bekijk alle artikelen</a>.</p>
    </>
  );
}
