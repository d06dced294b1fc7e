import { Component, type ComponentChildren } from 'preact'
import { useCourse } from '../course-view.ts'
import { words } from '../words.ts'
import { Button } from './Button.tsx'
import { PageInPlainCopy } from './PlainCopyLink.tsx'
import { Screen } from './Screen.tsx'

interface PageFaultProps {
  readonly children: ComponentChildren
}

interface PageFaultState {
  readonly isBroken: boolean
}

/** X13: a fault of ours stays on its page, with words and a way on. */
export class PageFault extends Component<PageFaultProps, PageFaultState> {
  override state: PageFaultState = { isBroken: false }

  static override getDerivedStateFromError(): PageFaultState {
    return { isBroken: true }
  }

  override render() {
    const tryAgain = () => this.setState({ isBroken: false })
    return this.state.isBroken ? <FaultWords onTryAgain={tryAgain} /> : this.props.children
  }
}

function FaultWords({ onTryAgain }: { readonly onTryAgain: () => void }) {
  const { snapshot } = useCourse()
  const hasNext = snapshot.can({ type: 'page.next' })
  return (
    <Screen title={words('page.fault')}>
      <p>{words('page.faultSafe')}</p>
      <div class="row">
        <Button does={onTryAgain}>{words('page.faultAgain')}</Button>
        <Button does={{ type: hasNext ? 'page.next' : 'home.open' }}>
          {words(hasNext ? 'page.faultNext' : 'page.home')}
        </Button>
      </div>
      <PageInPlainCopy />
    </Screen>
  )
}
