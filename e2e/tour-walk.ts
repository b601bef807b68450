import type { Locator, Page } from 'playwright/test'
import { expect } from './fixtures.ts'

/** What is pressed and read on the way, in each language. */
export const tourWords = {
  en: {
    tour: 'Tour',
    help: 'Help',
    start: 'Two-minute tour',
    look: 'Look at',
    next: 'Next',
    back: 'Back',
    end: 'End the tour',
    show: 'Show me',
    signOutFirst: 'First press “Sign out”',
    signOut: 'Sign out',
    guest: 'Continue as guest',
    identity: 'Identity',
    export: 'Export',
    userPool: 'User pool',
    alice: /^Sign in as alice/,
    tokens: 'Tokens',
    idToken: 'ID token',
    verifier: 'Would this verifier accept it?',
    hostedUi: 'Hosted UI',
    facebook: 'Continue with Facebook',
    fumi: 'Continue as Fumi Facebook',
    code: 'Code',
    lab: 'Failure lab',
    symptom: /^A guest gets no credentials/,
    reveal: 'Show the cause',
    repeat: 'Switch off and sign in again',
    result: 'Show the result',
    titles: [
      'Sign in as a guest',
      'See who you are',
      'Take the credentials along',
      'Sign in as a user with SRP',
      'Read the tokens',
      'Ask who accepts a token',
      'Sign in through the Hosted UI',
      'Look into a step',
      'Take a request along as code',
      'Make it fail',
      'Make it work again',
      'Sign out',
      'That was the tour',
    ],
  },
  ja: {
    tour: 'ツアー',
    help: 'ヘルプ',
    start: '2 分間のツアー',
    look: '見るところ',
    next: '次へ',
    back: '戻る',
    end: 'ツアーを終了',
    show: '場所を示す',
    signOutFirst: 'まず「サインアウト」',
    signOut: 'サインアウト',
    guest: 'ゲストとして続ける',
    identity: 'アイデンティティ',
    export: 'エクスポート',
    userPool: 'ユーザープール',
    alice: /^サインイン: alice/,
    tokens: 'トークン',
    idToken: 'ID トークン',
    verifier: 'このトークンを受け付ける検証先',
    hostedUi: 'ホストされた UI',
    facebook: 'Facebook で続ける',
    fumi: 'Fumi Facebook として続ける',
    code: 'コード例',
    lab: '障害ラボ',
    symptom: /^ゲストが認証情報を取得できない/,
    reveal: '原因を表示',
    repeat: 'オフにして再度サインイン',
    result: '結果を表示',
    titles: [
      'ゲストとしてサインイン',
      '自分が誰かを確認',
      '認証情報を持ち出す',
      'SRP でユーザーとしてサインイン',
      'トークンを読む',
      'トークンを受け付ける検証先を調べる',
      'ホストされた UI でサインイン',
      'ステップの中身を見る',
      'リクエストをコードとして持ち出す',
      '失敗させてみる',
      '元に戻す',
      'サインアウト',
      'ツアーはここまでです',
    ],
  },
} as const

type Words = (typeof tourWords)[keyof typeof tourWords]

/** The card of the tour, as a person reads it. */
export class Tour {
  readonly page: Page
  readonly words: Words

  constructor(page: Page, spoken: Words) {
    this.page = page
    this.words = spoken
  }

  get card(): Locator {
    return this.page.getByRole('complementary', { name: this.words.tour })
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: true })
  }

  async isAt(step: number): Promise<void> {
    await expect(this.card.getByRole('heading')).toHaveText(this.words.titles[step] ?? '')
  }

  /** The step was taken: what came of it is to be looked at. */
  async isDone(step: number): Promise<void> {
    await this.isAt(step)
    await expect(this.card.locator('[data-now=true]')).toContainText(this.words.look)
  }

  next = () => this.card.getByRole('button', { name: this.words.next, exact: true }).click()

  async signOut(): Promise<void> {
    await expect(this.card).toContainText(this.words.signOutFirst)
    await this.button(this.words.signOut).first().click()
    await expect(this.card).not.toContainText(this.words.signOutFirst)
  }
}

export async function takeWholeTour(tour: Tour): Promise<void> {
  const { page, words: said } = tour
  await tour.isAt(0)
  await tour.button(said.guest).click()
  await tour.isDone(0)
  await tour.next()
  await tour.button(said.identity).click()
  await tour.isDone(1)
  // Whoever goes on without the card is followed.
  await tour.button(said.export).click()
  await tour.isDone(2)
  await tour.next()
  await tour.signOut()
  await page.getByRole('radio', { name: said.userPool }).check()
  await tour.button(said.alice).click()
  await tour.isDone(3)
  await tour.next()
  await tour.button(said.tokens).click()
  await tour.isDone(4)
  await page.getByRole('region', { name: said.idToken, exact: true }).getByText(said.verifier).click()
  await tour.isDone(5)
  await tour.next()
  await tour.signOut()
  await page.getByRole('radio', { name: said.hostedUi }).check()
  await tour.button(said.facebook).click()
  await tour.button(said.fumi).click()
  await tour.isDone(6)
  await tour.next()
  await page.getByRole('option', { name: 'GetId' }).click()
  await tour.isDone(7)
  await page.getByRole('tab', { name: said.code, exact: true }).click()
  await tour.isDone(8)
  await tour.next()
  await tour.card.getByRole('link', { name: said.lab }).click()
  await tour.button(said.symptom).click()
  await tour.button(said.reveal).click()
  await tour.isDone(9)
  await tour.next()
  await tour.button(said.repeat).click()
  await tour.button(said.result).click()
  await tour.isDone(10)
  await tour.next()
  await tour.button(said.signOut).first().click()
  await tour.isDone(11)
  await tour.next()
  await tour.isAt(12)
}
