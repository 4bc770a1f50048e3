/** Compares the major version in every path with that of the document. */

export default function versionInPath(document) {
  const major = String(document.info?.version).split(".")[0];
  const base = new RegExp(`^/api/v${major}(/|$)`);
  return Object.keys(document.paths ?? {})
    .filter((path) => !base.test(path))
    .map((path) => ({ message: `${path} is not below /api/v${major}.`, path: ["paths", path] }));
}
