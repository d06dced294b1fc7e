// All that is drawn. The build writes it once into index.html, where screens point at it.

const ICONS = {
  menu: 'M4 7h16M4 12h16M4 17h10',
  pause: 'M9 5v14M15 5v14',
  hideScreen:
    'M4 4l16 16M10 6.2c.6-.1 1.3-.2 2-.2 4.5 0 7.5 3.4 9 6-.6 1-1.4 2.2-2.5 3.2M6.5 7.9C4.9 9.1 3.7 10.7 3 12c1.5 2.6 4.500 6 9 6 1.5 0 2.9-.4 4.1-1M10 10.2a2.6 2.6 0 0 0 3.7 3.7',
  leaveSite: 'M13 4H5v16h8M10 12h11M17 8l4 4-4 4',
  back: 'M19 12H5M11 6l-6 6 6 6',
  next: 'M5 12h14M13 6l6 6-6 6',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  clock: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 7.5V12l3 2',
  heart:
    'M12 20s-7-4.3-8.7-8.5C2 8.2 4 5.5 6.8 5.5c2 0 3.5 1.1 5.2 3.2 1.7-2.1 3.2-3.2 5.2-3.2 2.8 0 4.8 2.7 3.5 6C19 15.7 12 20 12 20z',
  place:
    'M12 21s-6.5-5.7-6.5-11a6.5 6.5 0 0 1 13 0c0 5.3-6.5 11-6.5 11zM12 7.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z',
  close: 'M6 6l12 12M18 6L6 18',
  keyPoint:
    'M9 17.5h6M10 20.5h4M12 3.5a6 6 0 0 0-3.5 10.9c.4.4.5.9.5 1.6h6c0-.7.1-1.2.5-1.6A6 6 0 0 0 12 3.5z',
  note: 'M5 4h14v12l-4 4H5zM15 20v-4h4M8.5 9h7M8.5 13h4',
  tip: 'M12 3v4M12 17v4M3 12h4M17 12h4M6 6l2.5 2.5M15.5 15.5L18 18M18 6l-2.5 2.5M8.5 15.5L6 18',
  takeCare:
    'M8 12V6.5a1.5 1.5 0 0 1 3 0V11M11 10V5a1.5 1.5 0 0 1 3 0v5M14 10.5V6.5a1.5 1.5 0 0 1 3 0V14c0 4-2.5 6.5-6 6.5-2.5 0-4-1-5.2-3L4 13.5c-.7-1.3.9-2.5 2-1.4L8 14',
  story: 'M12 7c-2.4-1.6-5-2-8-2v13c3 0 5.6.4 8 2 2.4-1.6 5-2 8-2V5c-3 0-5.6.4-8 2zM12 7v13',
  example: 'M4 6.5h16v10H12l-4.5 3.5v-3.5H4zM8 10h8M8 13h5',
  aloud: 'M4 9.5v5h3.5l5 4v-13l-5 4zM16 9a4.5 4.5 0 0 1 0 6M18.5 6.5a8 8 0 0 1 0 11',
  private: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
} as const

const LINES = { fill: 'none', 'stroke-linecap': 'round' } as const

export type IconName = keyof typeof ICONS

/** Drawings that show nothing where they stand: `<use>` shows them. */
export function Drawings() {
  return (
    <svg hidden aria-hidden="true">
      {Object.entries(ICONS).map(([name, path]) => (
        <symbol key={name} id={`icon-${name}`} viewBox="0 0 24 24" {...LINES}>
          <path stroke="currentColor" stroke-width="2" stroke-linejoin="round" d={path} />
        </symbol>
      ))}
      <symbol id="mark" viewBox="0 0 34 34" {...LINES}>
        <rect fill="var(--accent)" width="34" height="34" rx="9" />
        <path stroke="var(--on-accent)" stroke-width="2.6" d="M8 27V16a9 9 0 0 1 18 0v11" />
        <path stroke="var(--sun)" stroke-width="3.2" d="M17 27v-8" />
      </symbol>
      <g id="scene">
        <rect fill="var(--sky)" width="560" height="400" />
        <circle fill="var(--sun)" cx="420" cy="92" r="40" />
        <path fill="var(--hill-1)" d="M0 210c70-50 150-62 230-30s180 40 330-28v248H0z" />
        <path fill="var(--hill-2)" d="M0 256c90-46 190-44 280-12s180 22 280-34v190H0z" />
        <path fill="var(--wall)" d="M300 190l62-44 62 44v66H300z" />
        <path fill="var(--roof)" d="M286 196l76-56 76 56-8 10-68-50-68 50z" />
        <path fill="var(--glow)" d="M346 256v-40a17 17 0 0 1 34 0v40z" />
        <path fill="var(--door)" d="M346 256v-40a17 17 0 0 1 6-13v60z" />
        <path fill="var(--glow)" d="M398 206h16v18h-16zM312 206h16v18h-16z" />
        <path fill="var(--hill-3)" d="M0 300c120-50 230-46 320-30s160 6 240-22v152H0z" />
        <path
          fill="var(--way)"
          d="M349 256h28c6 26-50 40-88 54s-44 34-6 50 52 24 46 40H196c-6-24-10-44 32-66s124-40 121-78z"
        />
        <path
          fill="var(--hill-4)"
          d="M0 356c70-28 140-28 196-8 30 12 20 34 10 52H0zM560 330c-90-8-190 14-214 34-16 14-8 26 6 36h208z"
        />
        <path
          fill="var(--leaf)"
          d="M92 346c-30-30-26-70-4-96 20 30 26 66 4 96zM128 350c-16-24-10-52 8-68 12 24 10 50-8 68zM486 318c-22-26-18-56 0-78 16 26 18 54 0 78z"
        />
      </g>
    </svg>
  )
}
