/**
 * Makes the content of `shown` that of `wanted` and leaves what is the same as it is: the focus stays, nothing flickers, and what
 * was unfolded stays so.
 */
export function morph(shown: Node, wanted: Node): void {
  const [now, then] = [[...shown.childNodes], [...wanted.childNodes]];
  then.forEach((node, at) => {
    const old = now[at];
    if (!old) shown.appendChild(node);
    else if (!isAlike(old, node)) shown.replaceChild(node, old);
    else if (old instanceof Element) {
      attributes(old, node as Element);
      morph(old, node);
    } else if (old.nodeValue !== node.nodeValue) old.nodeValue = node.nodeValue;
  });
  for (const extra of now.slice(then.length)) shown.removeChild(extra);
}

const isAlike = (a: Node, b: Node): boolean => a.nodeType === b.nodeType && a.nodeName === b.nodeName;

function attributes(shown: Element, wanted: Element): void {
  for (const { name } of [...shown.attributes])
    if (!wanted.hasAttribute(name) && name !== 'open') shown.removeAttribute(name);
  for (const { name, value } of [...wanted.attributes])
    if (shown.getAttribute(name) !== value) shown.setAttribute(name, value);
}
