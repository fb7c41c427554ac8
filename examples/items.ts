// A JSON API: /items lists, /items/1 shows, POST adds; errors are answered as JSON, too.
interface Item {
  readonly id: number;
  readonly name: string;
  readonly price: number;
}

class ApiError extends RuntimeException {}

header('Content-Type: application/json; charset=utf-8');
set_exception_handler((e) => {
  if (e instanceof ApiError) http_response_code(e.getCode());
  else http_response_code(e instanceof JsonException ? 400 : 500);
  echo(json_encode({ error: e.getMessage() }));
});

const store = `${sys_get_temp_dir()}/ts-sapi-items.json`;
const items: Item[] = is_file(store) ? json_decode(String(file_get_contents(store)), true) : [];

function itemFrom(body: unknown): Item {
  const { name, price } = (body ?? {}) as { name?: unknown; price?: unknown };
  if (typeof name !== 'string' || name === '') throw new ApiError('name must be a string', 422);
  return { id: count(items) + 1, name, price: round(floatval(price ?? 0), 2) };
}

function answer(): unknown {
  const id = intval(ltrim(String($_SERVER.PATH_INFO), '/'));
  switch ($_SERVER.REQUEST_METHOD) {
    case 'GET': {
      if (id === 0) return { items, total: count(items) };
      return items[id - 1] ?? throwing(new ApiError(`No item ${id}`, 404));
    }
    case 'POST': {
      const item = itemFrom(json_decode(String(file_get_contents('php://input')), true, 16, JSON_THROW_ON_ERROR));
      file_put_contents(store, json_encode([...items, item]), LOCK_EX);
      http_response_code(201);
      header(`Location: /items/${item.id}`);
      return item;
    }
    default:
      header('Allow: GET, POST');
      throw new ApiError('Method not allowed', 405);
  }
}

function throwing(error: Error): never {
  throw error;
}

echo(json_encode(answer(), JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES));
