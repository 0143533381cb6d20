import { Injectable } from '@nestjs/common';

const stockholmDay = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The only source of time. Tests pass a fixed one. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }

  /** Today's date in Stockholm, `YYYY-MM-DD`. Periods and deadlines are Stockholm dates. */
  today(): string {
    return stockholmDay.format(this.now());
  }
}

/** A clock that stands still until moved. */
export class FixedClock extends Clock {
  constructor(private instant: Date) {
    super();
  }

  override now(): Date {
    return new Date(this.instant);
  }

  set(instant: Date): void {
    this.instant = instant;
  }
}
