import { words } from '../words.ts'

/** One drawn place in the tokens' colours: day in light, night in dark. */
export function Scene() {
  return (
    <svg class="scene" viewBox="0 0 560 400" role="img" aria-label={words('home.scene')}>
      <use href="#scene" />
    </svg>
  )
}
