import type { Pattern, SyntaxNode } from '@fluent/syntax';

/** `{ $kind -> [loan] … *[gift] … }`: by which value a sentence chooses what. */
export interface Variant {
  name: string;
  variant: string;
}

/** Every variant in a sentence, in the order in which they stand there; `*[other]` is said anyway. */
export function variantsOf(pattern: Pattern): Variant[] {
  const found: Variant[] = [];
  const visit = (node: SyntaxNode): void => {
    const { type, selector, variants } = node as SyntaxNode & { selector?: Selector; variants?: Choice[] };
    const name = type === 'SelectExpression' ? selector?.id?.name : undefined;
    for (const { key } of name === undefined ? [] : (variants ?? [])) {
      const variant = key.name ?? key.value ?? 'other';
      if (name !== undefined && variant !== 'other') found.push({ name, variant });
    }
    for (const child of Object.values(node).flat()) if (isNode(child)) visit(child);
  };
  visit(pattern);
  return found;
}

interface Selector {
  id?: { name: string };
}

interface Choice {
  key: { name?: string; value?: string };
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && (value as SyntaxNode).type !== 'Span';
}
