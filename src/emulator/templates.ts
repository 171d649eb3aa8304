import { type GraphError, graphError } from './graph-error.ts';
import type { PageState, Template } from './world.ts';

/*
 * Utility templates, written from Meta's « Send a utility message ». What Meta's people decide is up to the Page's
 * `templateVerdict` here; in Europe nobody has seen one approved.
 */

type Json = Record<string, unknown>;

const bad = (message: string) => graphError(100, undefined, `(#100) ${message}`);
const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** Takes a template, or says what Meta would refuse about it. */
export function handIn(page: PageState, body: Json): Template | { refused: GraphError } {
  const { name, language, category, components } = body;
  if (typeof name !== 'string' || !/^[a-z0-9_]{1,512}$/.test(name)) return { refused: bad('INCORRECT_PARAMS: name.') };
  if (typeof language !== 'string' || !/^[a-z]{2}(_[A-Z]{2})?$/.test(language)) {
    return { refused: bad('INCORRECT_PARAMS: language.') };
  }
  if (category !== 'UTILITY') return { refused: bad('Param category must be UTILITY.') };
  const part: unknown = Array.isArray(components)
    ? components.find((one) => isRecord(one) && one.type === 'BODY')
    : null;
  const text = isRecord(part) ? part.text : null;
  if (!isRecord(part) || typeof text !== 'string' || text.trim() === '') return { refused: bad('A BODY is required.') };
  const holes = text.match(/\{\{\w+\}\}/g) ?? [];
  if (/^\s*\{\{|\}\}\s*$/.test(text)) return { refused: bad('A text may not start or end with a parameter.') };
  if (text.split(/\s+/).length < holes.length * 3) return { refused: bad('PARAMS_TO_WORD_RATIO_EXCEED_LIMIT') };
  if (holes.length > 0 && !isRecord(part.example)) return { refused: bad('INCORRECT_PARAMS: example.') };
  if (page.templates.some((one) => one.name === name && one.language === language)) {
    return { refused: bad('There is a template of this name and language already.') };
  }
  const template = { id: String(3 * 10 ** 15 + page.templates.length), name, language, text };
  const made: Template = { ...template, status: page.templateVerdict };
  page.templates.push(made);
  return made;
}

/** The words of a message by template, or what Meta would refuse about it. */
export function fillTemplate(page: PageState, message: unknown): { text: string } | { refused: GraphError } {
  const asked = isRecord(message) && isRecord(message.template) ? message.template : null;
  if (asked === null) return { refused: bad('param message[template] is required.') };
  const code = isRecord(asked.language) ? asked.language.code : undefined;
  const template = page.templates.find((one) => one.name === asked.name && one.language === code);
  if (template?.status !== 'APPROVED') return { refused: bad('This template does not exist or is not approved.') };
  const components: unknown[] = Array.isArray(asked.components) ? asked.components : [];
  const body = components.find((one) => isRecord(one) && one.type === 'body');
  const given: unknown[] = isRecord(body) && Array.isArray(body.parameters) ? body.parameters : [];
  const words = given.map((one) => (isRecord(one) && one.type === 'text' ? String(one.text) : ''));
  const holes = template.text.match(/\{\{\d+\}\}/g) ?? [];
  if (words.length !== holes.length || words.some((one) => one === '' || /[#$%]/.test(one))) {
    return { refused: bad('The parameters do not fit the template.') };
  }
  return { text: template.text.replaceAll(/\{\{(\d+)\}\}/g, (_, number) => words[Number(number) - 1] ?? '') };
}
