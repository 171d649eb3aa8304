import htm from 'htm';
import { escapeHtml } from './html.ts';

/** What is markup already. Only `html` makes it, out of words that it has escaped. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export type Content = Markup | string | number | false | null | undefined | readonly Content[];
type Properties = Readonly<Record<string, unknown>> | null;

/** Elements that have nothing in them. */
const VOID = new Set(['br', 'hr', 'img', 'input', 'link', 'meta', 'source']);

/**
 * `html\`<p class=${kind}>${words}</p>\``: whatever stands in ${…} is words, never markup, unless `html` made it. A property
 * that is false, null or undefined is left out, one that is true has no value.
 */
export const html = (htm as unknown as { bind(make: typeof element): Template }).bind(element);
/** The same for XML: an element with nothing in it is closed in itself. */
export const xml = (htm as unknown as { bind(make: typeof element): Template }).bind(xmlElement);

type Template = (strings: TemplateStringsArray, ...values: unknown[]) => Content;

/** Data for machines inside a page: no word in it can end the element. */
export function dataBlock(type: string, data: object): Markup {
  return new Markup(`<script type="${escapeHtml(type)}">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`);
}

export function textOf(content: Content): string {
  if (content instanceof Markup) return content.text;
  if (Array.isArray(content)) return content.map(textOf).join('');
  if (typeof content === 'string') return escapeHtml(content);
  return typeof content === 'number' ? String(content) : '';
}

function element(tag: string, properties: Properties, ...children: Content[]): Markup {
  const said = Object.entries(properties ?? {}).map(([name, value]) => attribute(name, value));
  const start = `<${tag}${said.join('')}>`;
  return new Markup(VOID.has(tag) ? start : `${start}${textOf(children)}</${tag}>`);
}

function xmlElement(tag: string, properties: Properties, ...children: Content[]): Markup {
  const said = Object.entries(properties ?? {}).map(([name, value]) => attribute(name, value));
  const inside = textOf(children);
  const text = inside === '' ? `<${tag}${said.join('')}/>` : `<${tag}${said.join('')}>${inside}</${tag}>`;
  return new Markup(text.replaceAll(NOT_XML, ''));
}

/** Characters that no XML may hold, however they are written. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

function attribute(name: string, value: unknown): string {
  if (value === false || value === null || value === undefined) return '';
  return value === true ? ` ${name}` : ` ${name}="${escapeHtml(String(value))}"`;
}
