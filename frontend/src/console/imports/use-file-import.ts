import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { ProblemError, type FieldProblem } from '../../api/problem';
import { placeOf } from './import-fault';

/** What every import says of a file that can be imported. */
export interface FileReport {
  /** What of the file is left out. */
  readonly notes: readonly FieldProblem[];
}

export interface FileToImport {
  readonly file: File;
  /** Checks the file and changes nothing. */
  readonly dryRun: boolean;
  /** Leaves out columns whose titles the server does not know. */
  readonly ignoreUnknown: boolean;
}

/** @throws {ProblemError} with the cells that are wrong */
export type SendFile<Report> = (file: FileToImport) => Promise<Report>;

interface FileImport<Report> {
  readonly file: File | undefined;
  /** Of the file as it was checked; undefined while it is being checked and when it cannot be imported. */
  readonly report: Report | undefined;
  /** Titles of the file that name no column. */
  readonly unknown: readonly string[];
  readonly ignoreUnknown: boolean;
  readonly busy: boolean;
  readonly error: unknown;
  check(file: File, ignoreUnknown?: boolean): void;
  importNow(): void;
}

/** The steps of an import: a file is chosen and checked, perhaps once more without the columns that nobody knows, and then taken in. */
export function useFileImport<Report extends FileReport>(
  send: SendFile<Report>,
  onImported: (report: Report) => void,
): FileImport<Report> {
  const run = useMutation({ mutationFn: send });
  const [file, setFile] = useState<File>();
  const [report, setReport] = useState<Report>();
  const [unknown, setUnknown] = useState<readonly string[]>([]);
  const [ignoreUnknown, setIgnoreUnknown] = useState(false);
  return {
    file,
    report,
    unknown,
    ignoreUnknown,
    busy: run.isPending,
    error: run.error,
    check(chosen, without = false) {
      if (chosen !== file) setUnknown([]);
      setFile(chosen);
      setReport(undefined);
      setIgnoreUnknown(without);
      run.mutate(
        { file: chosen, dryRun: true, ignoreUnknown: without },
        {
          onSuccess: setReport,
          onError: (error) => {
            if (!without) setUnknown(unknownTitlesOf(error));
          },
        },
      );
    },
    importNow() {
      if (file) run.mutate({ file, dryRun: false, ignoreUnknown }, { onSuccess: onImported });
    },
  };
}

const unknownTitlesOf = (error: unknown): string[] =>
  error instanceof ProblemError
    ? error.errors
        .filter(({ code }) => code === 'column-unknown')
        .map(({ params, pointer }) => String(params?.['title'] || placeOf(pointer).column))
    : [];
