/** What responses told, beside the stages. */
export const journey = {
  clock: (off: string, isBehind: boolean) =>
    `This computer’s clock is ${off} ${isBehind ? 'behind' : 'ahead of'} the services’ clock. The SRP timestamp and the countdowns on this page follow the services’ clock.`,
} as const
