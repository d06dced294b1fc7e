import type { ComponentChildren } from 'preact'
import type { Outline } from '../../course/course.ts'
import { beforeYouStart } from '../../course/outline.ts'
import type { Standing } from '../../course/standing.ts'
import type { IconName } from '../drawings.tsx'
import { words } from '../words.ts'
import { Afterwards } from './Afterwards.tsx'
import { Icon } from './Icon.tsx'
import { PageLink } from './PageLink.tsx'
import { PageTitle } from './PageTitle.tsx'
import { Path } from './Path.tsx'
import { Scene } from './Scene.tsx'

interface HomeLayoutProps {
  readonly outline: Outline
  readonly standing: Standing
  readonly title: string
  readonly lead: ComponentChildren
  /** The main button, or the words in its place. */
  readonly main: ComponentChildren
  readonly time: string
  readonly stop: string
  /** Between the first words and the path: what the learner should know now. */
  readonly children?: ComponentChildren
}

/** The home, the same before and after anything has run. */
export function HomeLayout(props: HomeLayoutProps) {
  const { outline, standing, title, lead, main, time, stop, children } = props
  const before = beforeYouStart(outline)
  return (
    <>
      {children}
      <div class="hero wide">
        <div class="flow">
          <PageTitle>{title}</PageTitle>
          <p class="lead">{lead}</p>
          <div class="row">
            {main}
            {before && (
              <PageLink page={before.id} class="button">
                {before.title}
              </PageLink>
            )}
          </div>
          <ul class="meta">
            <Fact icon="clock">{time}</Fact>
            <Fact icon="place">{stop}</Fact>
            <Fact icon="heart">{words('home.skip')}</Fact>
          </ul>
        </div>
        <Scene />
      </div>
      <div class="below wide">
        <div>
          <Path {...{ outline, standing }} />
          <Afterwards {...{ outline, standing }} />
        </div>
        <StandingPages outline={outline} />
      </div>
    </>
  )
}

function Fact({ icon, children }: { readonly icon: IconName; readonly children: string }) {
  return (
    <li>
      <Icon name={icon} />
      {children}
    </li>
  )
}

function StandingPages({ outline: { standingPages } }: { readonly outline: Outline }) {
  if (standingPages.length === 0) return null
  return (
    <section class="standing" aria-labelledby="any-time">
      <h2 id="any-time">{words('shell.anyTime')}</h2>
      <ul class="plain">
        {standingPages.map(({ id, title }) => (
          <li key={id}>
            <PageLink page={id}>{title}</PageLink>
          </li>
        ))}
      </ul>
    </section>
  )
}
