/**
 * Ten scripts in the style of ported PHP: classes that wait somewhere deep inside. Each prints what it did; `usleep()` stands
 * for the outside world.
 */
export const CLASS_PORTS: Readonly<Record<string, string>> = {
  'database.ts': `
    interface Row { id: number; name: string }
    class QueryError extends Error { constructor(readonly sql: string, message: string) { super(message); } }
    class Statement { #bound = new Map<string, unknown>(); constructor(private db: Database, readonly sql: string) {}
      bind(name: string, value: unknown) { this.#bound.set(name, value); return this; }
      execute(): Row[] { return this.db.run(this.sql.replace(/:(\\w+)/g, (_, name) => JSON.stringify(this.#bound.get(name)))); } }
    class Database { static #instance?: Database; #log: string[] = []; protected depth = 0;
      static instance() { return (Database.#instance ??= new Database('main')); }
      constructor(readonly name: string) { usleep(3000); this.#log.push('connected ' + name); }
      prepare(sql: string) { return new Statement(this, sql); }
      run(sql: string): Row[] { this.#wait(); this.#log.push(sql); if (sql.includes('missing')) throw new QueryError(sql, 'no such table'); return [{ id: 1, name: 'a' }, { id: 2, name: 'b' }]; }
      transaction<T>(work: (db: Database) => T): T { this.depth++; this.run('BEGIN'); try { const result = work(this); this.run('COMMIT'); return result; } catch (e) { this.run('ROLLBACK'); throw e; } finally { this.depth--; } }
      #wait() { usleep(3000); } get log() { return this.#log.join('|'); } }
    const db = Database.instance();
    echo(db.transaction((d) => d.prepare('SELECT * FROM t WHERE id = :id').bind('id', 7).execute().map(({ name }) => name).join()));
    try { db.transaction((d) => d.prepare('SELECT * FROM missing').execute()); } catch (e) { echo(' ', (e as QueryError).sql, ' ', (e as Error).message); }
    echo(' ', db.log);`,
  'queue.ts': `
    abstract class Job { constructor(readonly id: number, readonly attempts = 0) {} abstract handle(): string; failed(e: Error) { return 'failed ' + this.id + ' ' + e.message; } }
    class MailJob extends Job { override handle() { usleep(4000); return 'mail ' + this.id; } }
    class FlakyJob extends Job { override handle() { usleep(3000); if (this.attempts < 2) throw new Error('try ' + this.attempts); return 'flaky ' + this.id; } }
    class Queue { private jobs: Job[] = []; push(...jobs: Job[]) { this.jobs.push(...jobs); return this; } pop() { usleep(2500); return this.jobs.shift(); } get size() { return this.jobs.length; } }
    class Worker { done: string[] = []; constructor(private queue: Queue, private onDone: (text: string) => void) {}
      work(max: number) { for (let job = this.queue.pop(); job !== undefined && max-- > 0; job = this.queue.pop()) { try { this.onDone(job.handle()); } catch (e) { this.retry(job, e as Error); } finally { this.done.push(String(job.id)); } } return this.done.length; }
      private retry(job: Job, e: Error) { if (job.attempts >= 2) { this.onDone(job.failed(e)); return; } usleep(2500); this.queue.push(new (job.constructor as typeof FlakyJob)(job.id, job.attempts + 1)); } }
    const worker = new Worker(new Queue().push(new MailJob(1), new FlakyJob(2), new MailJob(3)), (text) => { usleep(2500); echo(text, ';'); });
    echo(worker.work(10), worker.done.join());`,
  'client.ts': `
    class Response { constructor(readonly status: number, readonly body: string) {} json<T>(): T { return JSON.parse(this.body) as T; } }
    interface Middleware { handle(request: Request, next: (request: Request) => Response): Response }
    class Request { headers: Record<string, string> = {}; constructor(readonly method: string, readonly url: string) {} with(name: string, value: string) { this.headers[name] = value; return this; } }
    class Transport { private static calls = 0; send(request: Request): Response { usleep(4000); Transport.calls++; return new Response(Transport.calls % 3 === 0 ? 500 : 200, JSON.stringify({ url: request.url, auth: request.headers.auth, call: Transport.calls })); } }
    class Auth implements Middleware { #token: string | null = null; private token() { if (this.#token === null) { usleep(3000); this.#token = 't1'; } return this.#token; } handle(request: Request, next: (r: Request) => Response) { return next(request.with('auth', this.token())); } }
    class Retry implements Middleware { constructor(private times: number) {} handle(request: Request, next: (r: Request) => Response) { let response = next(request); for (let i = 0; i < this.times && response.status >= 500; i++) { usleep(2500 * (i + 1)); response = next(request); } return response; } }
    class Client { private chain: (request: Request) => Response; constructor(private base: string, middleware: Middleware[], transport = new Transport()) { this.chain = middleware.reduceRight<(r: Request) => Response>((next, one) => (request) => one.handle(request, next), (request) => transport.send(request)); }
      get(path: string) { return this.request('GET', path); } private request(method: string, path: string) { return this.chain(new Request(method, this.base + path)); } }
    const client = new Client('http://api', [new Retry(2), new Auth()]);
    for (const id of [1, 2, 3, 4]) { const { url, auth, call } = client.get('/user/' + id).json<{ url: string; auth: string; call: number }>(); echo(url, auth, call, ' '); }`,
  'sessions.ts': `
    class Store { static rows = new Map<string, string>(); static query<T>(work: () => T): T { usleep(3000); return work(); } }
    class DatabaseSessions { private opened = false;
      open(path: string, name: string) { usleep(2500); this.opened = true; return true; } close() { usleep(2500); return true; }
      read(id: string) { return Store.query(() => Store.rows.get(id) ?? ''); } write(id: string, data: string) { return Store.query(() => { Store.rows.set(id, data); return this.opened; }); }
      destroy(id: string) { return Store.query(() => Store.rows.delete(id)); } gc() { return 0; } }
    const sessions = new DatabaseSessions();
    session_set_save_handler((p: string, n: string) => sessions.open(p, n), () => sessions.close(), (id: string) => sessions.read(id), (id: string, data: string) => sessions.write(id, data), (id: string) => sessions.destroy(id), () => sessions.gc());
    session_id('abcdefabcdefabcdefabcdefab'); session_start(); $_SESSION.count = Number($_SESSION.count ?? 0) + 1; session_write_close();
    session_start(); $_SESSION.count = Number($_SESSION.count) + 1; session_write_close();
    echo($_SESSION.count, ' ', [...Store.rows.values()].join());`,
  'orm.ts': `
    type Row = Record<string, unknown>;
    class Connection { static queries: string[] = []; static select(table: string, where: (row: Row) => boolean): Row[] { usleep(3000); this.queries.push(table); return (DATA[table] ?? []).filter(where); } }
    const DATA: Record<string, Row[]> = { users: [{ id: 1, name: 'ann' }, { id: 2, name: 'bob' }], posts: [{ id: 1, user_id: 1, title: 'x' }, { id: 2, user_id: 1, title: 'y' }, { id: 3, user_id: 2, title: 'z' }] };
    class Builder<T extends Model> { #wheres: ((row: Row) => boolean)[] = []; constructor(private model: new (row: Row) => T, private table: string) {}
      where(key: string, value: unknown) { this.#wheres.push((row) => row[key] === value); return this; } get(): T[] { return Connection.select(this.table, (row) => this.#wheres.every((test) => test(row))).map((row) => new this.model(row)); }
      first(): T | null { return this.get()[0] ?? null; } firstOrFail(): T { const found = this.first(); if (found === null) throw new RangeError('not found'); return found; } each(call: (model: T) => void) { for (const one of this.get()) call(one); } }
    abstract class Model { static table = ''; protected relations: Record<string, unknown> = {}; constructor(readonly row: Row) {} static query<T extends Model>(this: new (row: Row) => T): Builder<T> { return new Builder(this, (this as unknown as typeof Model).table); }
      save() { usleep(2500); this.booted(); return this; } protected booted() {} protected relation<T>(name: string, load: () => T): T { return (this.relations[name] ??= load()) as T; } }
    class Post extends Model { static override table = 'posts'; get title() { return this.row.title as string; } author(): User { return this.relation('author', () => User.query().where('id', this.row.user_id).firstOrFail()); } }
    class User extends Model { static override table = 'users'; saved = 0; posts(): Post[] { return this.relation('posts', () => Post.query().where('user_id', this.row.id).get()); } protected override booted() { usleep(2500); this.saved++; super.booted(); } }
    const ann = User.query().where('name', 'ann').firstOrFail(); echo(ann.posts().map((post) => post.title + post.author().row.name).join(), ann.posts().length, ann.save().save().saved);
    Post.query().each((post) => echo(' ', post.author().row.name)); try { User.query().where('name', 'eve').firstOrFail(); } catch (e) { echo(' ', (e as Error).message); } echo(' ', Connection.queries.length);`,
  'retry.ts': `
    class RetryError extends Error {} type Work<T> = (attempt: number) => T;
    class Backoff { constructor(private base: number, private factor = 2) {} delay(attempt: number) { return this.base * this.factor ** attempt; } }
    class Retry { private hooks: ((attempt: number, e: Error) => void)[] = []; constructor(private times: number, private backoff = new Backoff(2500)) {} static times(n: number) { return new this(n); } onFailure(hook: (attempt: number, e: Error) => void) { this.hooks.push(hook); return this; }
      call<T>(work: Work<T>): T { for (let attempt = 0; ; attempt++) { try { return work(attempt); } catch (e) { if (attempt + 1 >= this.times) throw new RetryError('gave up: ' + (e as Error).message); this.hooks.forEach((hook) => hook(attempt, e as Error)); usleep(this.backoff.delay(attempt)); } } } }
    const flaky = (failures: number) => (attempt: number) => { usleep(2500); if (attempt < failures) throw new Error('failure ' + attempt); return 'ok after ' + attempt; };
    const logged = Retry.times(3).onFailure((attempt, e) => { usleep(2500); echo('[', attempt, e.message, ']'); });
    echo(logged.call(flaky(2))); try { logged.call(flaky(5)); } catch (e) { echo(' ', (e as Error).constructor.name, ' ', (e as Error).message); }
    const twice = <T>(work: () => T) => [work(), work()]; echo(' ', twice(() => logged.call(flaky(0))).join());`,
  'events.ts': `
    class Event { stopped = false; constructor(readonly name: string, public payload: string) {} stop() { this.stopped = true; } }
    type Listener = (event: Event) => void; interface Subscriber { subscribed(): Record<string, string> }
    class Dispatcher { #listeners = new Map<string, [number, Listener][]>(); on(name: string, listener: Listener, priority = 0) { const list = this.#listeners.get(name) ?? []; this.#listeners.set(name, list); list.push([priority, listener]); usort(list, (a, b) => b[0] - a[0]); return () => { this.#listeners.set(name, list.filter(([, one]) => one !== listener)); }; }
      subscribe(subscriber: Subscriber) { for (const [name, method] of Object.entries(subscriber.subscribed())) this.on(name, (event) => (subscriber as unknown as Record<string, Listener>)[method]!(event)); }
      dispatch(event: Event) { for (const [, listener] of this.#listeners.get(event.name) ?? []) { if (event.stopped) break; call_user_func(listener, event); } return event; } }
    class Mailer implements Subscriber { sent: string[] = []; subscribed() { return { order: 'onOrder', refund: 'onRefund' }; } onOrder(event: Event) { usleep(4000); this.sent.push('order ' + event.payload); } onRefund(event: Event) { usleep(3000); this.sent.push('refund'); event.stop(); } }
    class Audit { static entries: string[] = []; __invoke(event: Event) { usleep(2500); Audit.entries.push(event.name); } }
    const dispatcher = new Dispatcher(); const mailer = new Mailer(); dispatcher.subscribe(mailer); const audit = new Audit(); dispatcher.on('order', (event) => audit.__invoke(event), 5); dispatcher.on('order', function (event) { usleep(2500); event.payload += '!'; }, 10); const off = dispatcher.on('refund', () => echo('never'), -1);
    echo(dispatcher.dispatch(new Event('order', '7')).payload, ' '); dispatcher.dispatch(new Event('refund', '')); off(); dispatcher.dispatch(new Event('refund', '')); echo(mailer.sent.join(), ' ', Audit.entries.join());`,
  'templates.ts': `
    class Loader { #cache: Record<string, string> = {}; load(name: string) { return (this.#cache[name] ??= this.read(name)); } protected read(name: string): string { usleep(3000); const sources: Record<string, string> = { page: '<{{ title|upper }}>{% items %}[{{ name }}:{{ price|money }}]{% end %}{{ include:foot }}', foot: '({{ title }})' }; return sources[name]!; } }
    type Filter = (value: unknown) => string; type Context = Record<string, unknown>;
    class Engine { private filters: Record<string, Filter> = { upper: (v) => String(v).toUpperCase() }; constructor(private loader = new Loader()) { this.boot(); } protected boot() { usleep(2500); this.filter('money', (v) => { usleep(2500); return number_format(Number(v), 2); }); } filter(name: string, filter: Filter) { this.filters[name] = filter; return this; }
      render(name: string, context: Context): string { ob_start(); echo(this.fill(this.loops(this.loader.load(name), context), context)); return String(ob_get_clean()); }
      private loops(text: string, context: Context) { return text.replace(/{% (\\w+) %}(.*?){% end %}/g, (_, list: string, body: string) => (context[list] as Context[]).map((item) => this.fill(body, { ...context, ...item })).join('')); }
      private fill(text: string, context: Context): string { return preg_replace_callback('/{{ ([\\\\w:|]+) }}/', ([, expression]) => this.value(expression!, context), text) as string; }
      private value(expression: string, context: Context): string { if (expression.startsWith('include:')) return this.render(expression.slice(8), context); const [name, ...filters] = expression.split('|'); return filters.reduce((value, filter) => this.filters[filter]!(value), String(context[name!])); } }
    const engine = new Engine(); echo(engine.render('page', { title: 'shop', items: [{ name: 'a', price: 1.5 }, { name: 'b', price: 1234 }] }), engine.render('foot', { title: 'again' }));`,
  'wpdb.ts': `
    class wpdb { prefix = 'wp_'; num_queries = 0; last_error = ''; insert_id = 0; #tables: Record<string, Record<string, unknown>[]> = { wp_options: [{ option_name: 'siteurl', option_value: 'http://x' }] };
      constructor(user: string, protected host = 'localhost') { register_shutdown_function(() => this.close()); this.db_connect(user); } private db_connect(user: string) { usleep(3000); this.last_error = user === '' ? 'no user' : ''; } close() { usleep(2500); echo(' closed ', this.num_queries); }
      prepare(query: string, ...args: unknown[]) { let at = 0; return query.replace(/%[sd]/g, (kind) => { const value = args[at++]; return kind === '%d' ? String(Number(value)) : "'" + addslashes(String(value)) + "'"; }); }
      query(query: string): Record<string, unknown>[] | false { usleep(2500); this.num_queries++; const table = /FROM (\\w+)|INTO (\\w+)/.exec(query); const rows = this.#tables[table?.[1] ?? table?.[2] ?? '']; if (rows === undefined) { this.last_error = 'no table'; return false; } const where = /(\\w+) = '([^']*)'/.exec(query); return where === null ? rows : rows.filter((row) => row[where[1]!] === where[2]); }
      get_results(query: string) { return this.query(query) || []; } get_row(query: string) { return this.get_results(query)[0] ?? null; } get_var(query: string, column = 'option_value') { return this.get_row(query)?.[column] ?? null; } insert(table: string, row: Record<string, unknown>) { this.query('INSERT INTO ' + table); (this.#tables[table] ??= []).push(row); return ++this.insert_id; } }
    const $wpdb = new wpdb('root'); const cache: Record<string, unknown> = {};
    function get_option(name: string, fallback: unknown = false) { const value = (cache[name] ??= $wpdb.get_var($wpdb.prepare('SELECT option_value FROM ' + $wpdb.prefix + 'options WHERE option_name = %s', name))); return apply_filters('option_' + name, value ?? fallback); }
    function update_option(name: string, value: unknown) { delete cache[name]; do_action('update', name); return $wpdb.insert($wpdb.prefix + 'options', { option_name: name, option_value: value }); }
    const hooks: Record<string, ((...args: any[]) => unknown)[]> = {}; function add_filter(name: string, call: (...args: any[]) => unknown) { (hooks[name] ??= []).push(call); } function apply_filters(name: string, value: unknown, ...rest: unknown[]) { for (const call of hooks[name] ?? []) value = call_user_func_array(call, [value, ...rest]); return value; } function do_action(name: string, ...args: unknown[]) { array_map((call: any) => call(...args), hooks[name] ?? []); }
    add_filter('option_siteurl', (url) => { usleep(2500); return url + '/'; }); add_filter('update', (name) => { usleep(2500); echo('updating ', name, ' '); });
    echo(get_option('siteurl'), ' '); update_option('theme', 'blue'); echo(get_option('theme'), get_option('none', 'default'), ' ', $wpdb.get_results('SELECT * FROM nowhere').length, $wpdb.last_error);`,
  'logger.ts': `
    interface Handler { handle(record: Entry): boolean } class Entry { readonly time = 1; extra: Record<string, unknown> = {}; constructor(readonly level: number, readonly message: string, readonly context: Record<string, unknown>) {} }
    class Formatter { format({ level, message, context, extra }: Entry) { return level + ' ' + message.replace(/{(\\w+)}/g, (_, key) => String(context[key])) + JSON.stringify(extra) + '\\n'; } }
    class FileHandler implements Handler { #file: any = null; constructor(private path: string, private min = 0, protected formatter = new Formatter()) {} private open() { usleep(2500); return (this.#file ??= fopen(this.path, 'a+')); }
      handle(record: Entry) { if (record.level < this.min) return false; const file = this.open(); flock(file, LOCK_EX); try { this.write(file, this.formatter.format(record)); } finally { flock(file, LOCK_UN); } return true; } protected write(file: any, text: string) { usleep(3000); fwrite(file, text); fflush(file); } }
    class BufferHandler implements Handler { private buffer: Entry[] = []; constructor(private inner: Handler, private size: number) { register_shutdown_function([this, 'flush'] as never); } handle(record: Entry) { this.buffer.push(record); if (this.buffer.length >= this.size) this.flush(); return true; } flush() { for (const record of this.buffer.splice(0)) this.inner.handle(record); echo('flushed '); } }
    class Logger { private processors: ((record: Entry) => Entry)[] = []; constructor(private handlers: Handler[]) {} push(processor: (record: Entry) => Entry) { this.processors.unshift(processor); return this; } log(level: number, message: string, context = {}) { const record = this.processors.reduce((one, processor) => processor(one), new Entry(level, message, context)); return this.handlers.some((handler) => handler.handle(record)); } info(message: string, context = {}) { return this.log(200, message, context); } error(message: string, context = {}) { return this.log(400, message, context); } }
    const path = __DIR__ + '/log-' + $_GET.id + '.txt'; const logger = new Logger([new FileHandler(path, 300), new BufferHandler(new FileHandler(path), 2)]).push((record) => { usleep(2500); record.extra.request = 1; return record; });
    logger.info('user {name} came', { name: 'ann' }); logger.error('broken {what}', { what: 'disk' }); logger.info('left'); logger.info('once more'); echo(String(file_get_contents(path)).split('\\n').length, ' '); unlink(path);`,
};
