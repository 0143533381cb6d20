import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional, ValidateNested } from 'class-validator';
import { both, Day, Line, OneOf, Whole } from '../../shared/validation.js';
import { FileConflict } from './file-conflict.dto.js';
import { FileFactor } from './file-factor.dto.js';
import { MOST } from './file-limits.js';
import { FileLink } from './file-link.dto.js';
import { FileNode } from './file-node.dto.js';

/** The name and number of the format. A number is never reused: what a file of number 1 means stays. */
export const FORMAT = 'effektkedja/logic-model';
export const FORMAT_VERSION = 1;

const listed = both('Ange en lista.', 'Give a list.');

/** A model version as a file. The order of `nodes` is the order of the chain; sub-goals are numbered by it. */
export class ModelFile {
  @OneOf({ description: 'The name of the format.', example: FORMAT, of: [FORMAT] })
  format!: typeof FORMAT;

  @Whole({ description: 'The number of the format.', example: FORMAT_VERSION, min: 1, max: FORMAT_VERSION })
  formatVersion!: number;

  @Line({ description: 'The programme.', example: 'Operation Kvinnofrid', max: 300 })
  name!: string;

  @Line({ description: 'What the version is called.', example: 'Mål 2027–2030', max: 300 })
  title!: string;

  @Day({ description: 'First day of the period.', example: '2027-01-01' })
  periodFrom!: string;

  @Day({ description: 'Last day of the period.', example: '2030-12-31' })
  periodTo!: string;

  @Day({ description: 'When it should be reviewed.', example: '2028-12-31', optional: true })
  reviewDue?: string | null;

  @ApiProperty({ description: 'Goals and nodes in the order of the chain.', type: [FileNode] })
  @IsArray({ message: listed })
  @ArrayMaxSize(MOST.nodes, {
    message: both(`Högst ${MOST.nodes} mål och led.`, `At most ${MOST.nodes} goals and steps.`),
  })
  @ValidateNested({ each: true })
  @Type(() => FileNode)
  nodes!: FileNode[];

  @ApiProperty({ description: 'What leads to what.', type: [FileLink] })
  @IsArray({ message: listed })
  @ArrayMaxSize(MOST.links, {
    message: both(`Högst ${MOST.links} samband.`, `At most ${MOST.links} links.`),
  })
  @ValidateNested({ each: true })
  @Type(() => FileLink)
  links!: FileLink[];

  @ApiPropertyOptional({ description: 'What the world around brings, by date.', type: [FileFactor] })
  @IsOptional()
  @IsArray({ message: listed })
  @ArrayMaxSize(MOST.factors, {
    message: both(`Högst ${MOST.factors} omvärldsfaktorer.`, `At most ${MOST.factors} external factors.`),
  })
  @ValidateNested({ each: true })
  @Type(() => FileFactor)
  factors?: FileFactor[] | null;

  @ApiPropertyOptional({ description: 'What pulls against each other.', type: [FileConflict] })
  @IsOptional()
  @IsArray({ message: listed })
  @ArrayMaxSize(MOST.conflicts, {
    message: both(`Högst ${MOST.conflicts} målkonflikter.`, `At most ${MOST.conflicts} goal conflicts.`),
  })
  @ValidateNested({ each: true })
  @Type(() => FileConflict)
  conflicts?: FileConflict[] | null;
}

/** What stands at an object's fields when a file leaves them out; exports write them all. */
export type WholeFile = {
  format: string;
  formatVersion: number;
  name: string;
  title: string;
  periodFrom: string;
  periodTo: string;
  reviewDue: string | null;
  nodes: Required<FileNode>[];
  links: Required<Omit<FileLink, 'evidenceSource'>>[];
  factors: Required<FileFactor>[];
  conflicts: FileConflict[];
};
