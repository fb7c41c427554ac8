<?php
/**
 * Prints the signatures of the internal functions named on standard input, one per line, as JSON: name => parameters in
 * PHP's own words, or null when this PHP does not have the function.
 */
function parameterText(ReflectionParameter $parameter): string
{
    $type = $parameter->hasType() ? (string) $parameter->getType() : 'mixed';
    $mark = ($parameter->isPassedByReference() ? '&' : '') . ($parameter->isVariadic() ? '...' : '');
    $text = "$type $mark\${$parameter->getName()}";
    return $parameter->isOptional() && !$parameter->isVariadic() ? "$text =" : $text;
}

$signatures = [];
foreach (explode("\n", trim(stream_get_contents(STDIN))) as $name) {
    $signatures[$name] = function_exists($name)
        ? implode(', ', array_map('parameterText', (new ReflectionFunction($name))->getParameters()))
        : null;
}
echo json_encode($signatures, JSON_PRETTY_PRINT | JSON_UNESCAPED_SLASHES), "\n";
