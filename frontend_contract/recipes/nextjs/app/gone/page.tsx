import type { Metadata } from "next";

export const metadata: Metadata = { robots: { index: false } };

export default function Gone() {
  return (
    <>
      <h1>Deze pagina is ingetrokken</h1>
      <p>Het advies dat hier stond, geldt niet meer. <a href="/">Bekijk alle artikelen</a>.</p>
    </>
  );
}
