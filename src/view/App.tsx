import { useMemo, useRef } from 'preact/hooks'
import { usePlayer } from '../player/use-player.ts'
import { CourseContext, type CourseView, newVisitMemory, useCourse } from './course-view.ts'
import { BreakScreen } from './screens/BreakScreen.tsx'
import { Home, type HomeProps } from './screens/Home.tsx'
import { LaterScreen } from './screens/LaterScreen.tsx'
import { Left } from './screens/Left.tsx'
import { PageScreen } from './screens/PageScreen.tsx'
import { Button } from './shell/Button.tsx'
import { Footer } from './shell/Footer.tsx'
import { Frame } from './shell/Frame.tsx'
import { FromReader } from './shell/FromReader.tsx'
import { Header } from './shell/Header.tsx'
import { Menu } from './shell/Menu.tsx'
import { PageFault } from './shell/PageFault.tsx'
import { QuickExit } from './shell/QuickExit.tsx'
import { SaveState } from './shell/SaveState.tsx'
import { SavingPanel } from './shell/SavingPanels.tsx'
import { useAddressOpened, useAddressShown } from './use-address.ts'
import { placeName, useArrival } from './use-arrival.ts'
import { useFocusKept } from './use-focus-kept.ts'
import type { AppProps } from './view-props.ts'
import { words } from './words.ts'

/** The whole course on screen. Draws itself again when the player or its props change. */
export function App({ player, notice, ...given }: AppProps) {
  const isLost = useAddressOpened(player)
  const snapshot = usePlayer(player)
  const main = useRef<HTMLElement>(null)
  const memory = useMemo(newVisitMemory, [])
  useAddressShown(snapshot)
  useArrival(snapshot, main)
  useFocusKept(main)
  const { outline } = snapshot.context
  // Behind the end no link leads anywhere any more.
  const isLeft = snapshot.matches('left')
  const { elsewhere } = given
  const course: CourseView = { ...given, outline, snapshot, send: player.send, memory }
  return (
    <CourseContext.Provider value={course}>
      <Frame
        main={main}
        header={!isLeft && <CourseHeader />}
        footer={
          !isLeft &&
          !elsewhere && (
            <Footer outline={outline}>
              <SaveState />
            </Footer>
          )
        }
      >
        {elsewhere && <FromReader draw={({ Elsewhere }) => <Elsewhere {...elsewhere} />} />}
        <SavingPanel />
        <PageFault key={placeName(snapshot)}>
          <Screen notice={notice} isLost={isLost} />
        </PageFault>
      </Frame>
    </CourseContext.Provider>
  )
}

function CourseHeader() {
  const { outline, snapshot, elsewhere } = useCourse()
  return (
    <Header outline={outline}>
      {snapshot.matches('course') && !elsewhere && (
        <>
          <Menu />
          <Button look="quiet" before="pause" does={{ type: 'break.take' }}>
            {words('shell.break')}
          </Button>
        </>
      )}
      <QuickExit />
    </Header>
  )
}

function Screen(home: HomeProps) {
  const { snapshot } = useCourse()
  if (snapshot.matches('left')) return <Left />
  if (snapshot.matches('break')) return <BreakScreen />
  if (snapshot.matches({ course: 'page' })) return <PageScreen />
  if (snapshot.matches({ course: 'home' })) return <Home {...home} />
  return <LaterScreen />
}
