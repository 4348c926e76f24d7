"""Inference without a network: stand-ins that answer under the names of the hosted models."""
