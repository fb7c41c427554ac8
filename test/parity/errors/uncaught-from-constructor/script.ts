// uncaught from constructor
class Broken { constructor() { throw new Exception('ctor'); } }
new Broken();
