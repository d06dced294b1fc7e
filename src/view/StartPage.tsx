import type { Outline } from '../course/course.ts'
import { PLAIN_COPY } from '../course/plain-copy.ts'
import { newProgress } from '../course/progress.ts'
import { standing } from '../course/standing.ts'
import { Inlines } from './blocks/Inlines.tsx'
import { Footer } from './shell/Footer.tsx'
import { Frame } from './shell/Frame.tsx'
import { Header, HeaderRoom } from './shell/Header.tsx'
import { HomeLayout } from './shell/HomeLayout.tsx'
import { words } from './words.ts'

/**
 * The home of a first visit, before anything has run. The build writes it into `index.html`; the
 * course takes it over without a shift.
 */
export function StartPage({ outline }: { readonly outline: Outline }) {
  return (
    <Frame
      header={
        <Header outline={outline}>
          <HeaderRoom outline={outline} />
        </Header>
      }
      footer={<Footer outline={outline} />}
    >
      <HomeLayout
        outline={outline}
        standing={standing(outline, newProgress)}
        title={outline.title}
        lead={<Inlines parts={outline.lead} />}
        main={<p class="opening">{words('start.opening')}</p>}
        time={words('home.minutes', { count: outline.minutes })}
        stop={words('home.stop')}
      >
        <TooOld />
        <Late />
      </HomeLayout>
    </Frame>
  )
}

/** X15: seen when the start takes more than ten seconds. The style alone sees to that. */
const Late = () => (
  <p class="late wide">
    <WithCopy said={words('start.late', { copy: '|' })} />
  </p>
)

/** X12: in place of *Opening…* where the player does not run. A line in `index.html` sees to that. */
const TooOld = () => (
  <div class="notices wide" id="too-old" hidden>
    <p class="panel yet">
      <WithCopy said={words('start.tooOld', { copy: '|' })} />
    </p>
  </div>
)

/** @param said with a stroke where the link to the plain copy goes */
function WithCopy({ said }: { readonly said: string }) {
  const [before, after] = said.split('|')
  return (
    <>
      {before}
      <a href={PLAIN_COPY}>{words('start.copy')}</a>
      {after}
    </>
  )
}
