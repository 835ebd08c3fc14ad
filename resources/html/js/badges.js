// Source badges: the same colour and letters wherever an outlet is named.

const DARK_TEXT = "#17202c";
const LIGHT_TEXT = "#ffffff";

/** Relative luminance of `#rrggbb`, 0 to 1. https://www.w3.org/TR/WCAG21/#dfn-relative-luminance */
function luminance(colour) {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Whichever of dark and light text stands out more on a colour. */
function textOn(colour) {
  const level = luminance(colour);
  const onLight = (1.05) / (level + 0.05);
  const onDark = (level + 0.05) / (luminance(DARK_TEXT) + 0.05);
  return onLight >= onDark ? LIGHT_TEXT : DARK_TEXT;
}

/** The badge of one source. */
function badge(index) {
  const source = page.sources[index];
  const label = html("span", { class: "badge", title: source.name }, source.short);
  if (source.colour) {
    label.style.background = source.colour;
    label.style.color = textOn(source.colour);
  } else {
    label.style.background = `var(--badge-fill-${index % page.badge_colours})`;
    label.style.color = `var(--badge-text-${index % page.badge_colours})`;
  }
  return label;
}

/** Badges of several sources in a row. */
function badges(indexes) {
  return html("span", { class: "badges" }, indexes.map(badge));
}
