import { Flag, Prose } from '../shared/validation.js';

export class WriteAnalysis {
  @Prose({
    description: 'The coordinator’s analysis of the whole year.',
    example: 'Fler vuxna får insatser.',
    max: 20_000,
    optional: true,
  })
  analysis?: string;
}

export class WriteSection {
  @Prose({
    description: 'What changed, what we contributed to, what we do not know.',
    example: 'Frågan ställs oftare.',
    max: 20_000,
    optional: true,
  })
  analysis?: string;

  @Prose({
    description: 'Conclusion for next year.',
    example: 'Fortsätt utbilda nyanställda.',
    max: 5_000,
    optional: true,
  })
  conclusion?: string;
}

export class PublishFollowUp {
  @Flag({ description: 'That the follow-up has been read through.', example: true })
  confirmed!: boolean;
}
