// uncaught in static and invoke
class Inv { __invoke(x) { throw new Exception('inv'); } }
var i = new Inv; array_filter([1], i);
