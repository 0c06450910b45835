import { Global, Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { createDataSource, type DatabaseLocation, type EntityClasses } from './data-source.js';
import { Database } from './database.js';
import { DatabaseSizes } from './database-size.js';
import { StorageProbe } from './storage-probe.js';
import { StorageWatch } from './storage-fault.js';

/** Connects to a database that was prepared before, see `prepare-database.ts`. */
@Global()
@Module({})
export class DatabaseModule {
  static at(location: DatabaseLocation, entities: EntityClasses): DynamicModule {
    const watch = new StorageWatch();
    const dataSource = createDataSource(location, entities, { watch });
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRootAsync({
          useFactory: () => ({ ...dataSource.options, retryAttempts: 0 }),
          dataSourceFactory: () => dataSource.initialize(),
        }),
      ],
      providers: [Database, DatabaseSizes, StorageProbe, { provide: StorageWatch, useValue: watch }],
      exports: [Database, DatabaseSizes, StorageProbe, StorageWatch],
    };
  }
}
