import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';

/** Ready from the end of the start to the beginning of the stop, so that a load balancer looks elsewhere in time. */
@Injectable()
export class Readiness implements OnApplicationBootstrap, BeforeApplicationShutdown {
  isReady = false;

  onApplicationBootstrap(): void {
    this.isReady = true;
  }

  beforeApplicationShutdown(): void {
    this.isReady = false;
  }
}
