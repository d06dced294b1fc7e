import { words } from '../words.ts'

/** One drawn place in the tokens' colours: day in light, night in dark. */
export function Scene() {
  return (
    <svg class="scene" viewBox="0 0 560 400" role="img" aria-label={words('home.scene')}>
      <rect class="sky" width="560" height="400" />
      <circle class="sun" cx="420" cy="92" r="40" />
      <path class="hill-1" d="M0 210c70-50 150-62 230-30s180 40 330-28v248H0z" />
      <path class="hill-2" d="M0 256c90-46 190-44 280-12s180 22 280-34v190H0z" />
      <path class="wall" d="M300 190l62-44 62 44v66H300z" />
      <path class="roof" d="M286 196l76-56 76 56-8 10-68-50-68 50z" />
      <path class="glow" d="M346 256v-40a17 17 0 0 1 34 0v40z" />
      <path class="door" d="M346 256v-40a17 17 0 0 1 6-13v60z" />
      <path class="glow" d="M398 206h16v18h-16zM312 206h16v18h-16z" />
      <path class="hill-3" d="M0 300c120-50 230-46 320-30s160 6 240-22v152H0z" />
      <path
        class="way"
        d="M349 256h28c6 26-50 40-88 54s-44 34-6 50 52 24 46 40H196c-6-24-10-44 32-66s124-40 121-78z"
      />
      <path
        class="hill-4"
        d="M0 356c70-28 140-28 196-8 30 12 20 34 10 52H0zM560 330c-90-8-190 14-214 34-16 14-8 26 6 36h208z"
      />
      <path
        class="leaf"
        d="M92 346c-30-30-26-70-4-96 20 30 26 66 4 96zM128 350c-16-24-10-52 8-68 12 24 10 50-8 68zM486 318c-22-26-18-56 0-78 16 26 18 54 0 78z"
      />
    </svg>
  )
}
