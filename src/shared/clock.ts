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
  /** The day of the last minute asked about: a day ends with a minute, and saying which it is costs. */
  private minute = Number.NaN;
  private day = '';

  now(): Date {
    return new Date();
  }

  /** Today's date in Stockholm, `YYYY-MM-DD`. Periods and deadlines are Stockholm dates. */
  today(): string {
    const now = this.now();
    const minute = Math.floor(now.getTime() / 60_000);
    if (minute !== this.minute) {
      this.minute = minute;
      this.day = stockholmDay.format(now);
    }
    return this.day;
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
