import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An import takes in from a connected source, or from one file with figures. */
export class FileImports1764140000001 implements MigrationInterface {
  name = 'FileImports1764140000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table import_job
        alter column source_id drop not null,
        add column file_id uuid,
        add constraint import_job_file_fkey foreign key (platform_id, file_id) references value_file (platform_id, id),
        drop constraint import_job_kind_check,
        add constraint import_job_kind_check check (kind in ('catalogue', 'values', 'contracts', 'file')),
        add constraint import_job_of_source_or_file
          check ((file_id is not null) = (kind = 'file') and (source_id is null) = (kind = 'file'));
      create unique index import_job_one_open_file on import_job (platform_id, file_id)
        where state in ('queued', 'running');
      create index import_job_file_idx on import_job (platform_id, file_id, id) where file_id is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from import_line l using import_job j
        where j.platform_id = l.platform_id and j.id = l.job_id and j.kind = 'file';
      delete from import_job where kind = 'file';
      drop index import_job_file_idx, import_job_one_open_file;
      alter table import_job
        drop constraint import_job_of_source_or_file,
        drop constraint import_job_kind_check,
        add constraint import_job_kind_check check (kind in ('catalogue', 'values', 'contracts')),
        drop column file_id,
        alter column source_id set not null;
    `);
  }
}
