"use client";

export default function Unreadable() {
  return (
    <>
      <title>De pagina is nu niet te lezen</title>
      <h1>De pagina is nu niet te lezen</h1>
      <p><a href="/">Bekijk alle artikelen</a></p>
    </>
  );
}
