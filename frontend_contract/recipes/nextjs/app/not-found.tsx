export default function NotFound() {
  return (
    <>
      <h1>Deze pagina is er niet</h1>
      <p>Misschien klopt het adres niet helemaal. <a href="/">Bekijk alle artikelen</a>.</p>
    </>
  );
}
