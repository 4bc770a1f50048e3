/** Images say what they show and keep their room; a video has captions. */

/** @import { Finding } from "../reading.js" */

import { Reading } from "../reading.js";

const TOLERANCE = 0.02;

/**
 * @param {Reading} reading
 * @returns {Generator<Finding>}
 */
export function* images(reading) {
  for (const image of reading.of("Image")) {
    const message = judged(reading, image);
    if (message) yield { check: "images", place: image.place, message };
  }
  for (const figure of reading.of("FigureBlock")) {
    const caption = Reading.field(figure, "caption");
    const span = caption && reading.span(caption);
    if (span && reading.around("figcaption", span).length === 0) {
      yield { check: "images", place: caption.place, message: "is not the caption of a figure" };
    }
  }
}

function judged(reading, image) {
  const { alt, decorative, width, height } = image.value;
  // Decoration says nothing by which to find it.
  const near = reading.facts("image", reading.room(decorative ? reading.holder(image) : image));
  const wanted = decorative ? "" : alt;
  const shown = near.find(({ name, ratio }) => name === wanted && ratio !== undefined);
  if (!shown) return decorative ? "no image with an empty alt" : `no image with the alt “${alt}”`;
  if (decorative && near.some(({ name }) => name !== "")) return "has a name, but is decoration";
  const ratio = width / height;
  const fits = shown.ratio && Math.abs(shown.ratio - ratio) < TOLERANCE * ratio;
  return fits ? null : `no width and height as ${width} × ${height}: the page shifts as it loads`;
}

/**
 * @param {Reading} reading
 * @returns {Generator<Finding>}
 */
export function* videos(reading) {
  for (const video of reading.of("VideoBlock")) {
    const { source, captions } = video.value;
    const room = reading.room(video);
    const shown = reading.facts("media", room).find(({ src }) => src === source);
    if (!shown && !reading.facts("link", room).some(({ href }) => href === source)) {
      const message = `neither a player of ${source} nor a link to it`;
      yield { check: "media", place: video.place, message };
    } else if (shown && captions && !shown.captioned) {
      yield { check: "media", place: `${video.place}/captions`, message: "the player has none" };
    }
  }
  for (const exercise of reading.of("ExerciseBlock")) {
    const { video } = exercise.value.exercise ?? {};
    const room = reading.room(exercise);
    const leads = [...reading.facts("link", room), ...reading.facts("media", room)];
    if (video && !leads.some(({ href, src }) => (href ?? src) === video)) {
      yield { check: "media", place: `${exercise.place}/exercise/video`, message: `no way to ${video}` };
    }
  }
}
