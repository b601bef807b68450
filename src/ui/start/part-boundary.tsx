import { Component, type ReactNode } from 'react'
import { LanguageContext } from '../messages.ts'

interface PartBoundaryProps {
  /** Where another place says it already. */
  readonly silent?: boolean
  readonly children: ReactNode
}

/** A part that can't be fetched, or stumbles, says so in its place; the rest of the page goes on. */
export class PartBoundary extends Component<PartBoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    if (!this.state.failed) return this.props.children
    if (this.props.silent) return null
    return (
      <LanguageContext.Consumer>
        {({ messages }) => (
          <p role="alert" className="small">
            {messages.app.partFailed}
          </p>
        )}
      </LanguageContext.Consumer>
    )
  }
}
