import { words } from '../words.ts'
import { isFirstPress } from './Button.tsx'

/** All that is on a hidden screen: nothing of the course, and one button. */
export function Cover({ onShow }: { readonly onShow: () => void }) {
  return (
    <main class="cover">
      <h1 class="unseen">{words('shell.hiddenTitle')}</h1>
      <button
        type="button"
        ref={(button) => button?.focus()}
        onClick={(event) => isFirstPress(event) && onShow()}
      >
        {words('shell.showAgain')}
      </button>
    </main>
  )
}
