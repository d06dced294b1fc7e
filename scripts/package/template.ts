// Fills index.html and imsmanifest.template.xml.

/** `true` keeps a section once, a list keeps it for each of its entries, anything else drops it. */
type TemplateValue = string | boolean | readonly TemplateValues[]
export interface TemplateValues {
  readonly [name: string]: TemplateValue
}

const MARK = /\{\{#(\w+)\}\}\n([\s\S]*?)\{\{\/\1\}\}\n|\{\{\{(\w+)\}\}\}|\{\{(\w+)\}\}/g

/**
 * `{{name}}` is the value, escaped for XML and HTML; `{{{name}}}` is the value as it is;
 * `{{#name}}` to `{{/name}}`, each on a line of its own, is a section. What a value holds is never
 * read as a mark.
 *
 * @throws when the template names a value that is not given
 */
export function fillTemplate(template: string, values: TemplateValues): string {
  return template.replace(MARK, (_, section, body, asItIs, escaped) => {
    if (section) return fillSection(body, values[section], values)
    if (asItIs) return textOf(asItIs, values)
    return escapeMarkup(textOf(escaped, values))
  })
}

function fillSection(body: string, value: TemplateValue | undefined, values: TemplateValues) {
  if (value === true) return fillTemplate(body, values)
  if (typeof value !== 'object') return ''
  return value.map((entry) => fillTemplate(body, { ...values, ...entry })).join('')
}

function textOf(name: string, values: TemplateValues): string {
  const value = values[name]
  if (typeof value === 'string') return value
  throw new Error(`Template: expected words for ${name}, found ${typeof value}`)
}

const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** XML 1.0, 2.2: most control characters may not stand in a document, not even escaped. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

export function escapeMarkup(text: string): string {
  return text.replace(NOT_XML, '').replace(/[&<>"']/g, (character) => ESCAPED[character] ?? '')
}
