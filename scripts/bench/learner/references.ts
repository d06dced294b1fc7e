// The limits that a course is compared with: the same words with no script at all, and with no more
// script than it takes to tell a learning system of a visit.

/** @param start `index.html` of a package: its words, without its drawings and its look */
export function references(start: string): { readonly still: string; readonly tracked: string } {
  const [main = ''] = /<main[\s\S]*<\/main>/.exec(start) ?? []
  const words = main
    .replace(/<svg[\s\S]*?<\/svg>/g, '')
    .replace(/<p class="(?:opening|late wide)">[\s\S]*?<\/p>/g, '')
    .replace(/ class="[^"]*"/g, '')
  return { still: page(words), tracked: page(words, TRACKED) }
}

const page = (words: string, script = '') => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Limit</title>
<style>body{font:1.125rem/1.6 system-ui,sans-serif;max-width:44rem;margin:auto;padding:1rem}</style>
${words}
${script}
</html>`

const TRACKED = `<script>
const api = parent.API
api.LMSInitialize('')
const place = api.LMSGetValue('cmi.suspend_data')
const status = api.LMSGetValue('cmi.core.lesson_status')
if (!place) api.LMSSetValue('cmi.core.lesson_status', 'incomplete')
api.LMSSetValue('cmi.suspend_data', '1')
api.LMSCommit('')
const start = document.createElement('button')
start.className = 'main'
start.textContent = place ? 'Carry on' : 'Start'
document.querySelector('main').prepend(start)
</script>`
