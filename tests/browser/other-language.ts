// A course in a language that nobody speaks: its interface has words that are two fifths longer than
// the English ones, with no letter of English in them; its content has no Latin letter at all, and it
// is written from the right.

import type { ContentFile } from '../../scripts/compile/source.ts'
import { englishWords, type Plural } from '../../src/view/words-en.ts'
import { readerWords } from '../../src/view/words-reader-en.ts'
import { thinWords } from '../../src/view/words-thin-en.ts'

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
const MARKED = 'áƀčđéƒğĥíĵķłḿńóṕʠŕśťúṽŵẋýžÁɃČĐÉƑĞĤÍĴĶŁḾŃÓṔɊŔŚŤÚṼŴẊÝŽ'

/** As a translation could be: longer words, and what is put in stays. */
export const pseudo = (english: string): string =>
  english.replace(/\{\w+\}|\p{L}+/gu, (word) => {
    if (word.startsWith('{')) return word
    const marked = [...word].map((letter) => MARKED[PLAIN.indexOf(letter)] ?? letter)
    return [...marked, ...marked.slice(-Math.ceil(word.length * 0.4))].join('').normalize()
  })

/** In English. */
export const allWords = { ...englishWords, ...readerWords, ...thinWords }

const FORMS = new Intl.PluralRules('ar').resolvedOptions().pluralCategories

function rows(entry: string | Plural): readonly string[] {
  if (typeof entry === 'string')
    return [`| ${entry.replaceAll('\n', '<br>')} | ${pseudo(entry).replaceAll('\n', '<br>')} |`]
  return FORMS.map((form) => `| ${entry.other} (${form}) | ${pseudo(entry.other)} |`)
}

const TABLE = `| English | In other words |
| --- | --- |
${Object.values<string | Plural>(allWords).flatMap(rows).join('\n')}
`

const TEXT = 'نصغي إلى الناس بهدوء، ونسأل قبل أن نفعل شيئا.'

const question = (name: string) => `### Question (choose one, outcome 1): ماذا تقول أولا؟ {#${name}}

- [x] أسأل
- [ ] أنتظر
`

const FILES: Readonly<Record<string, string>> = {
  'course.md': `---
id: in-another-language
language: ar
version: 1.0
roles: الاستقبال, الإدارة
owner: فريق التعلم
---

# الإصغاء الجيد

${TEXT}

## Outcomes

1. يصف الإصغاء

## Lessons

1. [الإصغاء](lessons/01-listening.md)
2. [التحقق](lessons/02-check.md)

## Afterwards

1. [التعهد](lessons/03-pledge.md)
`,
  'interface-words.md': TABLE,
  'lessons/01-listening.md': `---
outcomes: 1
---

# الإصغاء

${TEXT} <!-- facts: A01 -->

> **Key point: السؤال أولا**
>
> *${TEXT}* **${TEXT}**

> **More: المزيد**
>
> ${TEXT}

> **More: والمزيد**
>
> ${TEXT}

| من | كيف |
| --- | --- |
| الفريق | بالهاتف |

## الأسئلة {#questions}

### Question (choose one): ماذا تقول؟ {#say}

- [x] أسأل
  - ${TEXT}
- [ ] أنتظر
  - ${TEXT}

> **Hint:** ${TEXT}

> **Why:** ${TEXT}

### Put in order: ما الترتيب؟ {#in-order}

1. أصغي
2. أسأل
3. أفعل

### Match: ما الذي يناسب؟ {#match}

- الأمان => الغرفة الهادئة
- الثقة => الوعد الصادق

### Short answer: ماذا نقدم؟ {#short}

- [x] خيار

### Rating: ما مدى ثقتك؟ {#sure}

1. ليس بعد
2. قليلا
3. كثيرا

### Scenario: يوم في الاستقبال {#day}

${TEXT}

- [أسأل](#ask)
- [أنتظر](#wait)

#### أسأل {#ask}

> **Outcome:** helpful

${TEXT}

#### أنتظر {#wait}

> **Outcome:** harder

${TEXT}

## التأمل {#reflect}

> **Content note:** ${TEXT}
>
> **Summary:** ${TEXT}

> **Reflection:** ${TEXT}

> **Pause:** ${TEXT}
`,
  'lessons/02-check.md': `---
assessment: yes
---

# التحقق

> **Draw:** 2 questions from [الأسئلة](../question-banks/check.md)
`,
  'question-banks/check.md': `# الأسئلة

${question('first')}
${question('second').replace('أولا', 'أخيرا')}`,
  'lessons/03-pledge.md': `---
remind after: 1 week
---

# التعهد

> **Pledge:** ${TEXT}
>
> - ماذا
> - متى
>
> **Actions:** 2
>
> **Remind after:** 1 week, 6 months
`,
  'pages/before-you-start.md': `# قبل البدء\n\n${TEXT}\n`,
  'pages/help-and-support.md': `# المساعدة\n\n${TEXT}\n`,
  'pages/accessibility.md': `# سهولة الاستخدام\n\n${TEXT}\n`,
  'pages/privacy.md': `# الخصوصية\n\n${TEXT}\n`,
  'sources.md': `# المصادر

| Fact | Where it is from | Last checked |
| --- | --- | --- |
| A01 | دراسة | To check |
`,
}

export const content: readonly ContentFile[] = Object.entries(FILES).map(([path, text]) => ({
  path,
  bytes: new TextEncoder().encode(text),
}))
