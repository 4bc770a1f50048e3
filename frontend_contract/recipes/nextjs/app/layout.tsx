import type { Metadata } from "next";
import type { ReactNode } from "react";

import "./site.css";

export const metadata: Metadata = { title: "Advies bij klachten", icons: "data:," };

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="nl">
      <body>
        <header>
          <a href="/">Advies bij klachten</a>
          <p>Spoed? <a href="tel:112">Bel 112</a>.</p>
        </header>
        <main>{children}</main>
      </body>
    </html>
  );
}
