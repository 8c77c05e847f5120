import { CUSTOM_ELEMENTS_SCHEMA, Component, signal } from '@angular/core';
import 'gateway-logs/define';
import type { GatewayLogsLoadEvent, LogsFilter } from 'gateway-logs';
import { GatewayLogsDirective } from './gateway-logs.directive';

@Component({
  selector: 'app-root',
  imports: [GatewayLogsDirective],
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <h1>Logs in an Angular app</h1>
    <p>
      <button (click)="filters.set(onlyOpenAi)">Only OpenAI</button>
      <button (click)="shown.set(!shown())">{{ shown() ? 'Hide' : 'Show' }}</button>
      <output id="total">{{ total() }}</output>
    </p>
    @if (shown()) {
      <gateway-logs
        endpoint="/api/logs"
        [autoRefresh]="true"
        [refreshInterval]="1"
        [filters]="filters()"
        [headers]="headers"
        (gateway-logs-load)="onLoad($event)"
      ></gateway-logs>
    }
  `,
})
export class App {
  protected readonly onlyOpenAi: LogsFilter[] = [{ key: 'provider', operator: 'eq', value: ['openai'] }];
  protected readonly filters = signal<LogsFilter[]>([]);
  protected readonly shown = signal(true);
  protected readonly total = signal<number | null>(null);
  protected readonly headers = () => ({ 'X-Requested-By': 'angular' });

  protected onLoad(event: GatewayLogsLoadEvent): void {
    this.total.set(event.total);
  }
}
