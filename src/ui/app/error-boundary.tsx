import { Component, type ReactNode } from 'react'
import { LanguageContext } from '../context/messages.ts'
import { StartPage } from './start/start-page.tsx'

interface ErrorBoundaryProps {
  readonly children: ReactNode
}

/** The last resort: a fault of ours ends in words and a way on, never in a blank page. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly crashed: boolean }> {
  override state = { crashed: false }

  static getDerivedStateFromError() {
    return { crashed: true }
  }

  override render() {
    if (!this.state.crashed) return this.props.children
    return (
      <LanguageContext.Consumer>
        {({ messages: { app } }) => <StartPage title={app.crash.title}>{app.crash.text}</StartPage>}
      </LanguageContext.Consumer>
    )
  }
}
