// Building elements: text only ever goes in as text, never as markup.

const SVG_NAMESPACE = "http://www.w3.org/2000/svg";

/** Return the element of an id; a missing one is a mistake of the page itself. */
function byId(id) {
  return document.getElementById(id);
}

/** Set properties of an element: `on…` are listeners, `style` and `dataset` are objects, the rest attributes. */
function setProps(element, props) {
  for (const [name, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "style") Object.entries(value).forEach(([key, v]) => element.style.setProperty(key, v));
    else if (name === "dataset") Object.assign(element.dataset, value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  return element;
}

/** Return a new HTML element; children are nodes, strings, or null to leave out. */
function html(tag, props = {}, ...children) {
  const element = setProps(document.createElement(tag), props);
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

/** Return a new SVG element. */
function svg(tag, props = {}, ...children) {
  const element = setProps(document.createElementNS(SVG_NAMESPACE, tag), props);
  element.append(...children);
  return element;
}
