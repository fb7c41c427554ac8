<?php // exception caught continues
try { throw new DomainException('x'); } catch (DomainException $e) { echo 'caught '; } finally { echo 'finally '; }
echo 'after';
