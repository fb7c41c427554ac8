// exception caught continues
try { throw new DomainException('x'); } catch (e) { echo('caught '); } finally { echo('finally '); }
echo('after');
