import { Directive, ElementRef, inject, input, type OnChanges, type SimpleChanges } from '@angular/core';
import type { GatewayLogs } from 'gateway-logs';

/**
 * Tells Angular the types of the properties, as the schema alone lets everything through, and hands them on. What is not
 * here is set as an attribute. Events need nothing: Angular knows their types from those of the tag.
 */
@Directive({ selector: 'gateway-logs' })
export class GatewayLogsDirective implements OnChanges {
  readonly endpoint = input<GatewayLogs['endpoint']>();
  readonly dialect = input<GatewayLogs['dialect']>();
  readonly heading = input<GatewayLogs['heading']>();
  readonly search = input<GatewayLogs['search']>();
  readonly status = input<GatewayLogs['status']>();
  readonly source = input<GatewayLogs['source']>();
  readonly range = input<GatewayLogs['range']>();
  readonly page = input<GatewayLogs['page']>();
  readonly perPage = input<GatewayLogs['perPage']>();
  readonly orderBy = input<GatewayLogs['orderBy']>();
  readonly order = input<GatewayLogs['order']>();
  readonly autoRefresh = input<GatewayLogs['autoRefresh']>();
  readonly refreshInterval = input<GatewayLogs['refreshInterval']>();
  readonly storageKey = input<GatewayLogs['storageKey']>();
  readonly timeZone = input<GatewayLogs['timeZone']>();
  readonly urlState = input<GatewayLogs['urlState']>();
  readonly client = input<GatewayLogs['client']>();
  readonly filters = input<GatewayLogs['filters']>();
  readonly headers = input<GatewayLogs['headers']>();
  readonly fetch = input<GatewayLogs['fetch']>();

  readonly #element = inject<ElementRef<GatewayLogs>>(ElementRef).nativeElement;

  ngOnChanges(changes: SimpleChanges): void {
    for (const [name, { currentValue }] of Object.entries(changes)) Reflect.set(this.#element, name, currentValue);
  }
}
